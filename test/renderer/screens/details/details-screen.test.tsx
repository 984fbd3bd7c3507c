import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderCase } from "#test/support/render-app.tsx";
import { EXAMPLE_DETAILS } from "#test/support/window-api.ts";

async function openDetails() {
  const app = await renderCase({ place: { screen: "risks" } });
  await app.user.click(screen.getByRole("link", { name: /ändra uppgifterna$/ }));
  await screen.findByRole("heading", { level: 1, name: "Ärendets uppgifter" });
  return app;
}

test("details are corrected and saved, and the officer is back where they came from", async () => {
  const { user, door } = await openDetails();
  const field = screen.getByRole("textbox", { name: "Diarienummer" });
  await user.clear(field);
  await user.type(field, "GRN 2026-00124");
  await user.click(screen.getByRole("button", { name: "Spara uppgifterna" }));
  await screen.findByRole("heading", { level: 1, name: "Risker" });
  expect([...door.cases.values()][0]?.details).toEqual({
    ...EXAMPLE_DETAILS,
    registrationNumber: "GRN 2026-00124",
  });
  expect(screen.getByRole("link", { name: /GRN 2026-00124/ })).toBeDefined();
  expect(screen.getByText(/^Sparat/)).toBeDefined();
});

test("what cannot be saved stays in the form, with the reason", async () => {
  const { user, door } = await openDetails();
  door.saveFailure = { code: "store.disk-full", text: { sv: "Disken är full.", en: "Disk full." } };
  await user.type(screen.getByRole("textbox", { name: "Tjänstens namn" }), " Plus");
  await user.click(screen.getByRole("button", { name: "Spara uppgifterna" }));
  expect(await screen.findByText(/Disken är full/)).toBeDefined();
  expect(screen.getByDisplayValue(`${EXAMPLE_DETAILS.service} Plus`)).toBeDefined();
  expect([...door.cases.values()][0]?.details).toEqual(EXAMPLE_DETAILS);
});

test("an assessment is removed only after the question, which begins at keeping it", async () => {
  const { user, door } = await openDetails();
  await user.click(screen.getByRole("button", { name: "Ta bort bedömningen" }));
  const dialog = screen.getByRole("alertdialog", {
    name: `Ta bort bedömningen av ${EXAMPLE_DETAILS.service}?`,
  });
  const keep = within(dialog).getByRole("button", { name: "Behåll bedömningen" });
  expect(document.activeElement).toBe(keep);
  await user.click(keep);
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(door.cases.size).toBe(1);
  await user.click(screen.getByRole("button", { name: "Ta bort bedömningen" }));
  await user.click(screen.getByRole("button", { name: "Ta bort för alltid" }));
  await screen.findByRole("heading", { level: 1, name: "Bedömningar" });
  expect(door.cases.size).toBe(0);
  expect(await screen.findByText("Här samlas dina bedömningar")).toBeDefined();
});
