import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { calm, giveInput } from "#test/support/questionnaire.ts";
import { renderCase } from "#test/support/render-app.tsx";
import { EXAMPLE_DETAILS } from "#test/support/window-api.ts";

const place = { screen: "summary" as const };

test("a whole case has its proposal without reservation", async () => {
  await renderCase({ input: giveInput(calm), place });
  expect(screen.getByText("Förslag: tjänsten rekommenderas")).toBeDefined();
  expect(screen.getByText("Alla frågor är besvarade.")).toBeDefined();
});

test("a stopper, a gap and what is unanswered each lead to their question", async () => {
  const { user } = await renderCase({
    input: giveInput({ A1: "yes", B4: "yes", C4: "?" }),
    place,
  });
  expect(screen.getByText("Förslag hittills: tjänsten får inte användas")).toBeDefined();
  expect(screen.getByText(/Skriver du under nu räknas obesvarade frågor som vet ej/)).toBeDefined();
  expect(screen.getByRole("button", { name: "Gå till A3" })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Gå till C4" }));
  await screen.findByRole("heading", { level: 1, name: "C. Platsen" });
  await waitFor(() =>
    expect(document.activeElement?.closest("[data-question]")?.getAttribute("data-question")).toBe(
      "C4",
    ),
  );
});

test("an officer without a role stands alone", async () => {
  const officer = { name: "Anna Ek", role: "" };
  await renderCase({ details: { ...EXAMPLE_DETAILS, officer }, place });
  expect(screen.getByText("Anna Ek")).toBeDefined();
});

test("the conditions can be copied and saved, and the officer sees that it is done", async () => {
  const { user, door } = await renderCase({ input: giveInput(calm), place });
  await user.click(screen.getByRole("button", { name: "Kopiera som text" }));
  await screen.findByText("2 villkor är kopierade.");
  await user.click(screen.getByRole("button", { name: "Spara som Word" }));
  await screen.findByText("Sparat i /home/anna/Dokument/villkor.docx");
  const [id] = door.cases.keys();
  expect(door.calls.slice(-1)).toEqual([
    { channel: "conditions.export", input: { id, format: "docx", language: "sv" } },
  ]);
});
