import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { giveInput } from "#test/support/questionnaire.ts";
import { renderApp } from "#test/support/render-app.tsx";

test("an empty start teaches what this is and what to do first", async () => {
  await renderApp({ empty: true });
  await screen.findByRole("heading", { name: "Här samlas dina bedömningar" });
  expect(screen.getByText(/ärendets diarienummer/)).toBeDefined();
});

test("the list tells which case, whose and how far", async () => {
  await renderApp({ input: giveInput({ A1: "yes", A3: "no" }) });
  const row = await screen.findByRole("row", { name: /Lektionsplaneraren/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .slice(0, 4)
      .map((cell) => cell.textContent),
  ).toEqual(["Exempelmoln AB", "GRN 2026-00123", "2 frågor", "ingen ännu"]);
});

test("what was saved and is gone is told with its time", async () => {
  await renderApp({ prepare: (door) => (door.lost = "2026-11-24T12:03:00.000Z") });
  expect(await screen.findByText(/^Det du sparade senast \(2026-11-2\d \d\d:03\)/)).toBeDefined();
  expect(screen.getByText(/molnakt\.db-wal/)).toBeDefined();
});

test("a new screen puts the focus on its heading", async () => {
  const { user } = await renderApp();
  await user.click(screen.getByRole("link", { name: "Inställningar" }));
  expect(document.activeElement).toBe(
    await screen.findByRole("heading", { level: 1, name: "Inställningar" }),
  );
});

test("the chosen colours stand on the document", async () => {
  const { user } = await renderApp();
  await user.click(screen.getByRole("link", { name: "Inställningar" }));
  await user.click(screen.getByRole("radio", { name: "Mörkt" }));
  expect(document.documentElement.dataset["theme"]).toBe("dark");
});

test("a call that fails is said in words", async () => {
  await renderApp({
    prepare: (door) => {
      door.api["assessment.list"] = () => Promise.reject(new Error("gone"));
    },
  });
  const alert = await screen.findByText(/Appen svarade inte/);
  expect(alert).toBeDefined();
});
