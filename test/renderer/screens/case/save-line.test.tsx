import { act, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderCase } from "#test/support/render-app.tsx";

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: /A2 Vad gäller/ });

test("says saved only when the call has returned, with the time it gave", async () => {
  const { user, door } = await renderCase();
  const release = door.hold("assessment.answer");
  await user.type(field(), "Schema");
  await user.tab();
  await waitFor(() => expect(door.calls.at(-1)?.channel).toBe("assessment.answer"));
  // Lets everything that could be shown be shown before looking.
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  expect(screen.getByText("Sparar…")).toBeDefined();
  expect(screen.queryByText(/^Sparat/)).toBeNull();
  release();
  await screen.findByText(/Sparat \d\d:\d\d:\d\d/);
});

test("a failure is said with its reason, keeps the text, and can be tried again", async () => {
  const { user, door } = await renderCase();
  door.saveFailure = {
    code: "store.full",
    text: { sv: "Disken är full.", en: "The disk is full." },
  };
  await user.type(field(), "Schema");
  await user.tab();
  await screen.findByText(/Kunde inte sparas: Disken är full\./);
  expect(field().value).toBe("Schema");
  expect(screen.queryByText(/^Sparat/)).toBeNull();
  door.saveFailure = null;
  await user.click(screen.getByRole("button", { name: "Försök spara igen" }));
  await screen.findByText(/Sparat \d\d:\d\d:\d\d/);
  expect([...door.cases.values()][0]?.input.answers).toEqual({ A2: { value: "Schema" } });
});

test("leaving the case waits for what is unsaved, and stays when it cannot be saved", async () => {
  const { user, door } = await renderCase();
  door.saveFailure = {
    code: "store.full",
    text: { sv: "Disken är full.", en: "The disk is full." },
  };
  await user.type(field(), "Schema");
  await user.click(screen.getByRole("link", { name: "Bedömningar" }));
  await screen.findByText(/Kunde inte sparas/);
  expect(field().value).toBe("Schema");
});
