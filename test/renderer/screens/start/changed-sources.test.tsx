import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp, renderCase } from "#test/support/render-app.tsx";
import { EXAMPLE_DETAILS, type FakeDoor } from "#test/support/window-api.ts";

function change(door: FakeDoor): void {
  const [id] = [...door.cases.keys()];
  const name = { sv: "EU-US DPF", en: "EU-US DPF" };
  door.changedReferences = [
    { id: "dpf", name, kind: "changed", cases: [{ id: id!, questions: ["A1", "A3"] }] },
  ];
}

test("a changed source is told on the start page with the cases that rest on it", async () => {
  const { user } = await renderApp({ prepare: change });
  expect(await screen.findByText("EU-US DPF har ändrats: 1 bedömning berörs")).not.toBeNull();
  await user.click(screen.getByRole("button", { name: EXAMPLE_DETAILS.service }));
  await screen.findByRole("navigation", { name: "Ärendets delar" });
});

test("the case says so too, with a way to its questions", async () => {
  await renderCase({ prepare: change });
  expect(await screen.findByText("EU-US DPF har ändrats")).not.toBeNull();
  expect(screen.getByText("2 av dina besvarade frågor vilar på källan.")).not.toBeNull();
  expect(screen.getByRole("button", { name: "Gå till A3" })).not.toBeNull();
});

test("nothing is said while nothing has changed", async () => {
  await renderApp();
  await screen.findByRole("table");
  expect(screen.queryByText(/har ändrats/)).toBeNull();
});
