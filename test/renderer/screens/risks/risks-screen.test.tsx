import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { calm, giveInput, makeDeviation, PROOF } from "#test/support/questionnaire.ts";
import { renderCase } from "#test/support/render-app.tsx";

const place = { screen: "risks" as const };

test("the table carries every figure of the matrix, with reasons for each", async () => {
  const { user } = await renderCase({
    input: giveInput({ ...calm, B1: 2, D2: "no", D3: "no" }, { A09: "agreed" }),
    place,
  });
  const row = screen.getByRole("row", { name: /R08 Vida behörigheter/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["9 hög", "6 måttlig", "9 hög"]);
  await user.click(screen.getByRole("button", { name: "Så räknades R08 ut" }));
  expect(screen.getByText(/D2 ”Är konton personliga\?”: Nej/)).toBeDefined();
});

test("the matrix moves the risk when the agreed measures are shown", async () => {
  const { user } = await renderCase({
    input: giveInput({ ...calm, B1: 2, D2: "no", D3: "no" }, { A09: "agreed" }),
    place,
  });
  const find = () => screen.getByText("R08", { selector: "text" }).parentElement?.textContent;
  expect(find()).toBe("9R08");
  await user.click(screen.getByRole("radio", { name: "När det avtalade är på plats" }));
  expect(find()).toBe("6R08");
  expect(screen.getByRole("img", { name: /Riskmatris/ })).toBeDefined();
  expect(screen.getByText(/1 risk är lägre än före åtgärder/)).toBeDefined();
});

test("the officer sets the consequence where no class gives it", async () => {
  const { user, door } = await renderCase({ input: giveInput({ ...calm, A3: "no" }), place });
  await user.selectOptions(screen.getByRole("combobox", { name: "Konsekvens för R23" }), "4");
  const row = screen.getByRole("row", { name: /^R23 Kunskap/ });
  expect(within(row).getAllByRole("cell")[0]?.textContent).toBe("12 mycket hög");
  expect([...door.cases.values()][0]?.input.consequences).toEqual({ R23: 4 });
});

test("an empty page says when risks appear", async () => {
  await renderCase({ input: giveInput(calm), place });
  expect(screen.getByText(/Inga risker har kommit fram ännu/)).toBeDefined();
});

test("the scales are told in the questionnaire's own words", async () => {
  const { user } = await renderCase({ input: giveInput(calm), place });
  await user.click(screen.getByRole("button", { name: "Så läses skalorna" }));
  const panel = screen.getByRole("group", { name: "Så läses skalorna" });
  expect(
    within(panel)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual([
    "Mycket sällan",
    "Sällan",
    "Regelbundet",
    "Ofta",
    "Försumbar",
    "Måttlig",
    "Betydande",
    "Allvarlig",
  ]);
  expect(
    within(panel).getByText(/ger 1–3 låg, 4–6 måttlig, 8–9 hög, 12–16 mycket hög/),
  ).toBeDefined();
});

describe("raising a risk", () => {
  const input = giveInput({ ...calm, D2: "no" });
  const saved = (door: { cases: Map<string, { input: { raised: unknown } }> }) =>
    [...door.cases.values()][0]?.input.raised;

  test("asks for a level above the answers, and a reason", async () => {
    const { user, door } = await renderCase({ input, place });
    await user.click(screen.getByRole("button", { name: "Höj R08" }));
    const levels = screen.getByRole("radiogroup", { name: "Sannolikhet för R08" });
    expect(within(levels).getAllByRole("radio")).toHaveLength(2);
    expect(within(levels).getByRole("radio", { name: "3 – Regelbundet" })).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Spara höjningen av R08" }));
    expect(screen.getByText("Välj hur sannolik risken är.")).toBeDefined();
    expect(screen.getByText(/Skriv varför risken är högre/)).toBeDefined();
    expect(saved(door)).toEqual({});

    await user.click(within(levels).getByRole("radio", { name: "4 – Ofta" }));
    await user.type(screen.getByRole("textbox", { name: "Skäl till höjningen" }), " Hänt förr ");
    await user.click(screen.getByRole("button", { name: "Spara höjningen av R08" }));
    await waitFor(() =>
      expect(saved(door)).toEqual({ R08: { likelihood: 4, reason: "Hänt förr" } }),
    );
    const row = screen.getByRole("row", { name: /^R08 .*höjd av handläggaren/ });
    expect(within(row).getAllByRole("cell")[0]?.textContent).toBe("8 hög");

    await user.click(screen.getByRole("button", { name: "Ta bort höjningen av R08" }));
    await waitFor(() => expect(saved(door)).toEqual({}));
  });

  test("brings in a risk that no answer raises", async () => {
    const { user, door } = await renderCase({ input: giveInput(calm), place });
    await user.click(screen.getByRole("button", { name: /^Lägg till en risk/ }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Risk att lägga till" }), "R05");
    await user.click(screen.getByRole("radio", { name: "2 – Sällan" }));
    await user.type(screen.getByRole("textbox", { name: "Skäl till höjningen" }), "Känd brist");
    await user.click(screen.getByRole("button", { name: "Spara höjningen av R05" }));
    expect(await screen.findByRole("row", { name: /^R05 Okänd kedja/ })).toBeDefined();
    expect(saved(door)).toEqual({ R05: { likelihood: 2, reason: "Känd brist" } });
  });

  test("is not offered where the answers give the most", async () => {
    const { user } = await renderCase({ input: giveInput({ ...calm, D1: 200 }), place });
    await user.click(screen.getByRole("button", { name: "Höj R08" }));
    expect(screen.getByText("Svaren ger redan R08 den högsta sannolikheten.")).toBeDefined();
  });
});

describe("an avvikelse", () => {
  const input = giveInput({ ...calm, B1: 3, D1: 72 });

  test("tells what it lacks until it counts, beside the figure without it", async () => {
    const { user, door } = await renderCase({
      input,
      place,
      prepare: (made) => {
        made.attachable = [
          { sha256: PROOF, name: "beslut.pdf", mediaType: "application/pdf", size: 1400 },
        ];
      },
    });
    const cell = () =>
      within(screen.getByRole("row", { name: /^R08 Vida/ })).getAllByRole("cell")[2]?.textContent;
    await user.click(screen.getByRole("button", { name: "Avvikelse för R08" }));
    await user.click(screen.getByRole("button", { name: "Skriv en avvikelse för R08" }));
    expect(screen.getByText(/Det här saknas:/)).toBeDefined();
    expect(cell()).toBe("12 mycket högAvvikelse som inte räknas än");

    await user.click(screen.getByRole("radio", { name: "1 – Mycket sällan" }));
    const fill = (name: string | RegExp, text: string) =>
      user.type(screen.getByRole("textbox", { name }), text);
    await fill("Skäl till avvikelsen", "Tjänsten behövs.");
    await fill("Dataskyddsombudets råd", "Vi avråder inte.");
    await fill(/^Datum för rådet/, "2026-10-02");
    await fill(/^Namn på den som godtar/, "Stina Ek");
    await fill(/^Roll, till exempel/, "Systemägare");
    await fill(/^Datum då risken godtogs/, "2026-10-01");
    await user.click(screen.getByRole("button", { name: "Bifoga underlag: Avvikelse för R08" }));
    await screen.findByText("beslut.pdf");
    expect(screen.getByText(/rätt ordning: rådet ska lämnas innan/)).toBeDefined();
    const day = screen.getByRole("textbox", { name: /^Datum då risken godtogs/ });
    await user.clear(day);
    await user.type(day, "2026-10-02");
    await user.tab();
    expect(
      await screen.findByText(/Med avvikelsen räknar förslaget med 4 \(måttlig\)/),
    ).toBeDefined();
    expect(cell()).toBe("12 mycket högAvvikelse: 4 (måttlig)");
    await waitFor(() =>
      expect([...door.cases.values()][0]?.input.deviations).toEqual({
        R08: makeDeviation(1, {
          reason: "Tjänsten behövs.",
          advice: { text: "Vi avråder inte.", date: "2026-10-02" },
          accepted: { name: "Stina Ek", role: "Systemägare", date: "2026-10-02" },
        }),
      }),
    );
    await user.click(screen.getByRole("button", { name: "Ta bort avvikelsen för R08" }));
    await waitFor(() => expect([...door.cases.values()][0]?.input.deviations).toEqual({}));
  });

  test("is not needed where the likelihood is the lowest", async () => {
    const low = giveInput({ ...calm, D2: "no" }, { A08: "verified" });
    const { user } = await renderCase({ input: low, place });
    await user.click(screen.getByRole("button", { name: "Avvikelse för R08" }));
    expect(screen.getByText(/Sannolikheten är redan den lägsta/)).toBeDefined();
  });
});
