import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { judgePassphrase } from "#renderer/screens/unlock/passphrase-strength.ts";
import { renderApp } from "#test/support/render-app.tsx";

test("a new store wants the same passphrase twice", async () => {
  const { user } = await renderApp({ prepare: (door) => (door.phase = "new") });
  const [first, second] = [
    screen.getByLabelText("Lösenfras"),
    screen.getByLabelText("Lösenfrasen en gång till"),
  ];
  await user.type(first, "fyra gröna hästar");
  await user.type(second, "fyra gröna");
  await user.click(screen.getByRole("button", { name: "Spara lösenfrasen" }));
  expect(
    screen.getByRole("link", { name: "De två lösenfraserna är olika. Skriv samma i båda fälten." }),
  ).toBeDefined();
  await user.type(second, " hästar");
  await user.click(screen.getByRole("button", { name: "Spara lösenfrasen" }));
  await screen.findByRole("heading", { level: 1, name: "Bedömningar" });
});

test("a wrong passphrase is said at the field", async () => {
  const { user } = await renderApp({ prepare: (door) => (door.phase = "locked") });
  await user.type(screen.getByLabelText("Lösenfras"), "fel lösenfras");
  await user.click(screen.getByRole("button", { name: "Lås upp" }));
  await screen.findByRole("link", { name: "Lösenfrasen stämmer inte." });
});

test("the passphrase can be written at once where there is nothing else to do", async () => {
  const { user } = await renderApp({ prepare: (door) => (door.phase = "locked") });
  await user.keyboard("fel lösenfras{Enter}");
  await screen.findByRole("link", { name: "Lösenfrasen stämmer inte." });
});

test("a store that cannot be used says why, that it is untouched and where it lies", async () => {
  await renderApp({ prepare: (door) => (door.phase = "refused") });
  expect(screen.getByText(/nyare version av Molnakt/)).toBeDefined();
  expect(screen.getByText(/Filerna ligger orörda/)).toBeDefined();
  expect(screen.getByText("/home/anna/.config/Molnakt")).toBeDefined();
  expect(screen.getByText(/store\.newer/)).toBeDefined();
});

test("the language can be changed before the store is open", async () => {
  const { user } = await renderApp({ prepare: (door) => (door.phase = "locked") });
  await user.click(screen.getByRole("radio", { name: "English" }));
  await screen.findByRole("heading", { level: 1, name: "Unlock Molnakt" });
  expect(document.documentElement.lang).toBe("en");
});

test.each([
  ["kort", "short"],
  ["aaaaaaaaaaaaaaaaaaaaaaaa", "weak"],
  ["molntjansten", "weak"],
  ["fyra gröna hästar", "fair"],
  ["fyra gröna hästar dansar", "strong"],
])("%s is %s", (passphrase, strength) => {
  expect(judgePassphrase(passphrase)).toBe(strength);
});

test("what was open when the app was closed is there after the passphrase, at its question", async () => {
  const { user } = await renderApp({
    input: { answers: { A1: { value: "yes" } } },
    prepare: async (door) => {
      const [id = ""] = door.cases.keys();
      const opened = await door.api["assessment.open"]({ id });
      if (!opened.ok) throw new Error(opened.error.code);
      door.resumed = { ...opened.value, place: { screen: "wizard", section: "B", question: "B1" } };
      door.phase = "locked";
    },
  });
  await user.keyboard("fyra gröna hästar{Enter}");
  await screen.findByRole("heading", { level: 1, name: /^B\. / });
  await waitFor(() =>
    expect(document.activeElement?.closest("[data-question]")?.getAttribute("data-question")).toBe(
      "B1",
    ),
  );
});
