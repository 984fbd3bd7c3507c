import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { calm, changeSmall, giveDoubt, giveInput, local } from "#test/support/questionnaire.ts";
import { renderCase } from "#test/support/render-app.tsx";

const begun = giveInput({ A1: "yes" });
const group = (name: RegExp) => screen.getByRole("radiogroup", { name });
const answers = (app: { door: { cases: Map<string, { input: { answers: unknown } }> } }) =>
  [...app.door.cases.values()][0]?.input.answers;

describe("answering", () => {
  test("yes, no and vet ej", async () => {
    const app = await renderCase();
    const asked = group(/A3 Finns utbildning/);
    await app.user.click(within(asked).getByRole("radio", { name: "Nej" }));
    await waitFor(() => expect(answers(app)).toEqual({ A3: { value: "no" } }));
    await app.user.click(within(asked).getByRole("radio", { name: "Vet ej" }));
    await waitFor(() => expect(answers(app)).toEqual({ A3: { unknown: true } }));
  });

  test("one of several, and a class", async () => {
    const app = await renderCase({ input: begun, place: { screen: "wizard", section: "B" } });
    await app.user.click(
      within(group(/B1 Vilken klass/)).getByRole("radio", { name: "3 – allvarlig" }),
    );
    await waitFor(() => expect(answers(app)).toMatchObject({ B1: { value: 3 } }));
  });

  test("an exclusive option clears the others", async () => {
    const app = await renderCase({ input: begun, place: { screen: "wizard", section: "B" } });
    const asked = screen.getByRole("group", { name: /B2 Vilka känsliga/ });
    await app.user.click(within(asked).getByRole("checkbox", { name: "Hälsa" }));
    await app.user.click(within(asked).getByRole("checkbox", { name: "Fack" }));
    await waitFor(() => expect(answers(app)).toMatchObject({ B2: { value: ["health", "union"] } }));
    await app.user.click(within(asked).getByRole("checkbox", { name: "Inga" }));
    await waitFor(() => expect(answers(app)).toMatchObject({ B2: { value: ["none"] } }));
    await app.user.click(within(asked).getByRole("checkbox", { name: "Tro" }));
    await waitFor(() => expect(answers(app)).toMatchObject({ B2: { value: ["faith"] } }));
  });

  test("a number with a decimal comma is saved; what is no number stays and says so", async () => {
    const app = await renderCase({ place: { screen: "wizard", section: "D" } });
    const field = screen.getByRole("textbox", { name: /D1 Hur många timmar/ });
    await app.user.type(field, "12,5");
    await app.user.tab();
    await waitFor(() => expect(answers(app)).toEqual({ D1: { value: 12.5 } }));
    await app.user.clear(field);
    await app.user.type(field, "tolv");
    await app.user.tab();
    await screen.findByText(/”tolv” är inget tal/);
    expect((field as HTMLInputElement).value).toBe("tolv");
  });

  test("countries are found by name and shown with their standing", async () => {
    const app = await renderCase({ input: begun, place: { screen: "wizard", section: "C" } });
    const field = screen.getByRole("combobox", { name: "Lägg till land" });
    await app.user.type(field, "Ind");
    await app.user.click(await screen.findByRole("option", { name: /^Indien/ }));
    await waitFor(() => expect(answers(app)).toMatchObject({ C1: { value: ["IN"] } }));
    const tag = screen.getByRole("row", { name: "Indien" });
    expect(tag.textContent).toContain("tredje land");
    await app.user.click(within(tag).getByRole("button", { name: /Ta bort Indien/ }));
    await waitFor(() => expect(answers(app)).not.toHaveProperty("C1"));
  });

  test("a country typed is taken with Enter, and its whole name also when the field is left", async () => {
    const app = await renderCase({ input: begun, place: { screen: "wizard", section: "C" } });
    await app.user.type(screen.getByRole("combobox", { name: "Lägg till land" }), "Ind{Enter}");
    await waitFor(() => expect(answers(app)).toMatchObject({ C1: { value: ["IN"] } }));
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Lägg till land" }));
    await app.user.keyboard("sverige");
    await app.user.tab();
    await waitFor(() => expect(answers(app)).toMatchObject({ C1: { value: ["IN", "SE"] } }));
    expect(document.activeElement).not.toBe(
      screen.getByRole("combobox", { name: "Lägg till land" }),
    );
    await app.user.type(screen.getByRole("combobox", { name: "Lägg till land" }), "Ja");
    await app.user.tab();
    expect(answers(app)).toMatchObject({ C1: { value: ["IN", "SE"] } });
  });

  test("a note outlives an answer that is erased to be written anew", async () => {
    const app = await renderCase({
      input: {
        answers: { A1: { value: "yes" }, A2: { value: "Schema", note: "Avtalet s. 4" } },
      },
    });
    const field = screen.getByRole("textbox", { name: /A2 Vad gäller/ });
    await app.user.clear(field);
    await waitFor(() => expect(answers(app)).not.toHaveProperty("A2"));
    await app.user.type(field, "Läsplan");
    await app.user.tab();
    await waitFor(() =>
      expect(answers(app)).toMatchObject({ A2: { value: "Läsplan", note: "Avtalet s. 4" } }),
    );
  });

  test("a row begun has the focus, and is still there when the assessment is opened again", async () => {
    const app = await renderCase({
      input: giveInput({ A1: "yes", C4: "yes" }),
      place: { screen: "wizard", section: "C" },
    });
    await app.user.click(screen.getByRole("button", { name: "Lägg till rad" }));
    expect(document.activeElement).toBe(screen.getAllByRole("gridcell")[0]);
    await app.user.keyboard("Drift AB{Tab}");
    await app.user.click(screen.getByRole("link", { name: "Bedömningar" }));
    await app.user.click(await screen.findByRole("button", { name: /^Öppna / }));
    expect(await screen.findByRole("gridcell", { name: "Drift AB" })).toBeDefined();
  });

  test("a row is saved when it is whole, and kept on screen until then", async () => {
    const app = await renderCase({
      input: giveInput({ A1: "yes", C4: "yes" }),
      place: { screen: "wizard", section: "C" },
    });
    await app.user.click(screen.getByRole("button", { name: "Lägg till rad" }));
    await app.user.keyboard("Drift AB{Tab}");
    expect(screen.getByText(/1 rad är inte klar/)).toBeDefined();
    await act(() => app.store.getState().flush());
    expect(answers(app)).not.toHaveProperty("C5");
    await app.user.keyboard("{Enter}");
    await app.user.type(screen.getByRole("combobox", { name: /^Land/ }), "sweden{Tab}");
    await waitFor(() =>
      expect(answers(app)).toMatchObject({ C5: { value: [{ name: "Drift AB", country: "SE" }] } }),
    );
  });

  test("taking vet ej away brings the earlier answer back", async () => {
    const app = await renderCase({ input: giveInput({ A2: "Skolornas schema" }) });
    const question = screen.getByRole("region", { name: /A2 Vad gäller/ });
    const tick = within(question).getByRole("checkbox", { name: "Vet ej" });
    await app.user.click(tick);
    await waitFor(() => expect(answers(app)).toEqual({ A2: { unknown: true } }));
    await app.user.click(tick);
    await waitFor(() => expect(answers(app)).toEqual({ A2: { value: "Skolornas schema" } }));
  });
});

describe("what the answer does", () => {
  test("a stop is said at the question itself, with its basis", async () => {
    const app = await renderCase({ input: begun, place: { screen: "wizard", section: "B" } });
    await app.user.click(within(group(/B4 Gäller/)).getByRole("radio", { name: "Ja" }));
    const question = screen.getByRole("region", { name: /B4 Gäller/ });
    expect(within(question).getByText("Stopp")).toBeDefined();
    expect(within(question).getByText("Säkerhetsskydd")).toBeDefined();
    expect(within(question).getByText(/Grund: lag/)).toBeDefined();
    const bar = screen.getByRole("contentinfo", { name: "Förslaget" });
    expect(bar.textContent).toContain("Förslag hittills: tjänsten får inte användas");
  });

  test("the bar opens the reasons, which lead to the question", async () => {
    const app = await renderCase({
      input: giveInput({ ...calm, B4: "yes" }),
      place: { screen: "wizard", section: "A" },
    });
    await app.user.click(screen.getByRole("button", { name: "Därför" }));
    const dialog = await screen.findByRole("dialog", { name: "Därför lyder förslaget så" });
    await app.user.click(within(dialog).getByRole("button", { name: "Gå till B4" }));
    await screen.findByRole("heading", { level: 1, name: "B. Informationen" });
    await waitFor(() =>
      expect(
        document.activeElement?.closest("[data-question]")?.getAttribute("data-question"),
      ).toBe("B4"),
    );
  });

  test("the parts say in words how far they have come", async () => {
    await renderCase({ input: giveInput({ ...calm, B1: 4, B3: "?", C4: "?" }) });
    const parts = screen.getByRole("navigation", { name: "Delar" });
    const words = within(parts)
      .getAllByRole("button")
      .map((part) => part.textContent);
    expect(words).toEqual([
      "AÄrendet klar",
      "BInformationen 1 hinder vet ej 1",
      "CPlatsen vet ej 1",
      "DSäkerheten klar",
    ]);
  });

  test("a part that waits is told from one that is not asked", async () => {
    const app = await renderCase();
    const parts = screen.getByRole("navigation", { name: "Delar" });
    expect(within(parts).getAllByRole("button")[1]?.textContent).toContain(
      "beror på tidigare svar",
    );
    await app.user.click(within(group(/A1 Behandlas/)).getByRole("radio", { name: "Inte alls" }));
    expect(within(parts).getAllByRole("button")[1]?.textContent).toContain("frågas inte");
  });
});

describe("finding the way", () => {
  test("Ctrl and Enter goes to the next part and back, and the heading has the focus", async () => {
    const app = await renderCase({ input: begun });
    await app.user.keyboard("{Control>}{Enter}{/Control}");
    const heading = await screen.findByRole("heading", { level: 1, name: "B. Informationen" });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await app.user.keyboard("{Control>}{Shift>}{Enter}{/Shift}{/Control}");
    await screen.findByRole("heading", { level: 1, name: "A. Ärendet" });
  });

  test("the place is remembered, and a reopened case has the focus in its question", async () => {
    const app = await renderCase({
      input: begun,
      place: { screen: "wizard", section: "B", question: "B3" },
    });
    expect(group(/B3 Blir/).contains(document.activeElement)).toBe(true);
    await app.user.click(within(group(/B4 Gäller/)).getByRole("radio", { name: "Nej" }));
    await waitFor(() =>
      expect([...app.door.cases.values()][0]?.place).toEqual({
        screen: "wizard",
        section: "B",
        question: "B4",
      }),
    );
  });

  test("the help follows the focused question", async () => {
    const app = await renderCase({ input: begun });
    expect(screen.getByRole("complementary", { name: "Hjälp till fråga A1" })).toBeDefined();
    await app.user.click(screen.getByRole("textbox", { name: /A2 Vad gäller/ }));
    expect(screen.getByRole("complementary", { name: "Hjälp till fråga A2" })).toBeDefined();
  });

  test("the help tells evidence, doubts, and old sources beside new", async () => {
    const questionnaire = changeSmall((source) => {
      source.doubts = [giveDoubt("one")];
      source.references.push({
        ...source.references[0]!,
        id: "pul",
        name: local("PuL"),
        number: "1998:204",
        repealed: "2018-05-25",
        replacedBy: "gdpr",
      });
      Object.assign(source.sections[0]!.questions[0]!, {
        doubts: ["one"],
        references: ["gdpr", "pul"],
      });
    });
    await renderCase({ questionnaire, input: begun });
    const help = screen.getByRole("complementary", { name: "Hjälp till fråga A1" });
    within(help).getByRole("heading", { name: "Det här räknas som bevis" });
    within(help).getByText("Bevis");
    within(help).getByRole("heading", { name: "Det här är osäkert" });
    expect(help.textContent).toContain("Osäkert: one (Kontrollerat 2026-01-01.)");
    const [now, old] = within(help).getAllByRole("listitem");
    expect(now?.textContent).toContain("Ersatte: PuL, 1998:204.");
    expect(now?.textContent).toContain("Källa: EUR-Lex");
    expect(old?.textContent).toContain("Upphävd 2018-05-25. Ersatt av: GDPR.");
  });

  test("a remark stands at its question and stops nothing", async () => {
    const questionnaire = changeSmall((source) => {
      Object.assign(source.sections[0]!.questions[2]!, {
        remarks: [{ when: { question: "A3", is: ["no"] }, text: local("Tänk på det") }],
      });
    });
    await renderCase({ questionnaire, input: giveInput({ A1: "yes", A3: "no" }) });
    const question = screen.getByRole("region", { name: /A3 Finns/ });
    const told = within(question).getAllByRole("status");
    expect(told.map(({ textContent }) => textContent)).toContain("Tänk på det");
  });

  test("a question without doubts shows none", async () => {
    await renderCase({ input: begun });
    expect(screen.queryByRole("heading", { name: "Det här är osäkert" })).toBeNull();
  });

  test("where three columns have no room, help folds into the question and parts into a drawer", async () => {
    const app = await renderCase({ input: begun, wide: false });
    expect(screen.queryByRole("complementary")).toBeNull();
    expect(screen.getByRole("button", { name: "Hjälp till fråga A1" })).toBeDefined();
    await app.user.click(screen.getByRole("button", { name: "Visa alla delar" }));
    const drawer = await screen.findByRole("dialog", { name: "Delar" });
    await app.user.click(within(drawer).getByRole("button", { name: /Platsen/ }));
    await screen.findByRole("heading", { level: 1, name: "C. Platsen" });
  });
});

describe("underlag", () => {
  test("source, note and files go with the answer", async () => {
    const app = await renderCase({
      input: giveInput({ A3: "yes" }),
      prepare: (door) => {
        door.attachable = [
          { sha256: "ab".repeat(32), name: "avtal.pdf", mediaType: "application/pdf", size: 1400 },
        ];
      },
    });
    const question = screen.getByRole("region", { name: /A3 Finns/ });
    await app.user.click(within(question).getByRole("button", { name: /Underlag och anteckning/ }));
    await app.user.click(within(question).getByRole("radio", { name: "Leverantörens uppgift" }));
    await app.user.type(within(question).getByRole("textbox", { name: "Anteckning" }), "Bilaga 3");
    await app.user.click(within(question).getByRole("button", { name: "Bifoga underlag" }));
    await waitFor(() =>
      expect(answers(app)).toEqual({
        A3: {
          value: "yes",
          source: "supplier",
          note: "Bilaga 3",
          evidence: ["ab".repeat(32)],
        },
      }),
    );
    expect(within(question).getByRole("list", { name: "Bifogade filer" })).toBeDefined();
  });
});
