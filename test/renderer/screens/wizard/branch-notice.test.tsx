import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { calm, changeSmall, giveInput } from "#test/support/questionnaire.ts";
import { renderCase, type RenderedApp } from "#test/support/render-app.tsx";

const card = () => screen.getByRole("region", { name: /A1 Behandlas/ });
const radio = (name: string) => within(card()).getByRole("radio", { name });
const isChecked = (name: string) => (radio(name) as HTMLInputElement).checked;
const answers = ({ door }: RenderedApp) => [...door.cases.values()][0]?.input.answers;
const HIDES = "Ändringen döljer 6 frågor som du har svarat på:";

test("lists what a change hides before it takes effect, and leaves it alone", async () => {
  const app = await renderCase({ input: giveInput(calm) });
  await app.user.click(radio("Inte alls"));
  const notice = within(card()).getByRole("group", { name: HIDES });
  expect(within(card()).getByText(HIDES).getAttribute("role")).toBe("status");
  expect(
    within(notice)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual([
    "B1 Vilken klass?",
    "B2 Vilka känsliga uppgifter?",
    "B3 Blir mängden känsligare?",
    "B4 Gäller säkerhetsskydd?",
    "C1 I vilka länder?",
    "C4 Har vi en lista över underbiträden?",
  ]);
  expect(isChecked("Helt")).toBe(true);
  await app.user.click(within(notice).getByRole("button", { name: "Låt bli" }));
  expect(screen.queryByRole("group", { name: HIDES })).toBeNull();
  expect(document.activeElement).toBe(radio("Helt"));
  expect(answers(app)).toEqual(giveInput(calm).answers);
});

test("with the keyboard: the buttons come next, and Escape leaves it alone", async () => {
  const app = await renderCase({ input: giveInput(calm) });
  radio("Helt").focus();
  await app.user.keyboard("{ArrowDown}{ArrowDown}");
  expect(screen.getByRole("group", { name: HIDES })).toBeDefined();
  await app.user.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Ändra ändå" }));
  await app.user.keyboard("{Escape}");
  expect(screen.queryByRole("group", { name: HIDES })).toBeNull();
  expect(document.activeElement?.getAttribute("type")).toBe("radio");
});

test("changes anyway, keeps the answers, and brings them back when undone", async () => {
  const app = await renderCase({ input: giveInput(calm) });
  await app.user.click(radio("Inte alls"));
  await app.user.click(screen.getByRole("button", { name: "Ändra ändå" }));
  expect(isChecked("Inte alls")).toBe(true);
  expect(document.activeElement).toBe(radio("Inte alls"));
  await waitFor(() =>
    expect(answers(app)).toEqual({ ...giveInput(calm).answers, A1: { value: "no" } }),
  );
  await app.user.click(radio("Helt"));
  expect(screen.queryByRole("button", { name: "Ändra ändå" })).toBeNull();
  await waitFor(() => expect(answers(app)).toEqual(giveInput(calm).answers));
});

test("another answer in between takes the question away", async () => {
  const app = await renderCase({ input: giveInput(calm) });
  await app.user.click(radio("Inte alls"));
  await app.user.click(radio("Delvis"));
  expect(screen.queryByRole("button", { name: "Ändra ändå" })).toBeNull();
  await waitFor(() => expect(answers(app)).toMatchObject({ A1: { value: "partly" } }));
});

test("a typed answer waits in its field until it is decided", async () => {
  const questionnaire = changeSmall(({ sections }) => {
    const later = sections[3]?.questions[1];
    if (later !== undefined) later.visible = { question: "D1", atMost: 100 };
  });
  const app = await renderCase({
    questionnaire,
    input: giveInput({ ...calm, D1: 24 }),
    place: { screen: "wizard", section: "D" },
  });
  const field = screen.getByRole("textbox", { name: /D1 Hur många timmar/ });
  await app.user.type(field, "0");
  expect((field as HTMLInputElement).value).toBe("240");
  expect(screen.getByText("Ändringen döljer en fråga som du har svarat på:")).toBeDefined();
  expect(answers(app)).toMatchObject({ D1: { value: 24 } });
  await app.user.click(screen.getByRole("button", { name: "Låt bli" }));
  expect((field as HTMLInputElement).value).toBe("24");
  await app.user.type(field, "0");
  const other = screen.getByRole("radiogroup", { name: /D3 Finns intyg/ });
  await app.user.click(within(other).getByRole("radio", { name: "Nej" }));
  expect((field as HTMLInputElement).value).toBe("24");
  expect(screen.queryByRole("button", { name: "Ändra ändå" })).toBeNull();
  await app.user.type(field, "0");
  await app.user.click(screen.getByRole("button", { name: "Ändra ändå" }));
  await waitFor(() => expect(answers(app)).toMatchObject({ D1: { value: 240 } }));
  expect(screen.queryByRole("region", { name: /D2 Är konton/ })).toBeNull();
});
