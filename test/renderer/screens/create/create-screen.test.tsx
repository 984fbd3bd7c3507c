import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "#test/support/render-app.tsx";

async function openForm(options: Parameters<typeof renderApp>[0] = {}) {
  const app = await renderApp({ empty: true, ...options });
  await app.user.click(screen.getByRole("button", { name: "Ny bedömning" }));
  return app;
}

test("an organisation number that is too short is said at its field and in the summary", async () => {
  const { user } = await openForm();
  const field = screen.getByRole("textbox", { name: "Leverantörens organisationsnummer" });
  await user.type(field, "556677-889");
  await user.click(screen.getByRole("button", { name: "Skapa bedömningen" }));
  const text = "Organisationsnumret ska ha tio siffror, till exempel 556677-8899. Du skrev nio.";
  expect(screen.getByRole("link", { name: text })).toBeDefined();
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const described = field.getAttribute("aria-describedby") ?? "";
  const words = described.split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
  expect(words.join(" ")).toContain(text);
});

test("the summary takes the focus, and its lines lead to their fields", async () => {
  const { user } = await openForm();
  await user.click(screen.getByRole("button", { name: "Skapa bedömningen" }));
  expect(document.activeElement?.textContent).toContain("Rätta 4 uppgifter");
  await user.click(screen.getByRole("link", { name: "Skriv vad tjänsten heter." }));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Tjänstens namn" }));
});

test("the officer is filled in from the settings, and the case opens at its first part", async () => {
  const { user, door } = await openForm();
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Ditt namn" }).value).toBe(
    "Anna Ek",
  );
  await user.type(screen.getByRole("textbox", { name: "Nämnd eller bolag" }), "Kulturnämnden");
  await user.type(screen.getByRole("textbox", { name: "Diarienummer" }), "KUN 2026-7");
  await user.type(screen.getByRole("textbox", { name: "Tjänstens namn" }), "Bokbussen");
  await user.type(screen.getByRole("textbox", { name: "Leverantör" }), "Exempel AB");
  await user.type(
    screen.getByRole("textbox", { name: "Leverantörens organisationsnummer" }),
    "5566778899",
  );
  await user.click(screen.getByRole("button", { name: "Skapa bedömningen" }));
  await screen.findByRole("heading", { level: 1, name: "A. Ärendet" });
  expect([...door.cases.values()][0]?.details).toEqual({
    board: "Kulturnämnden",
    registrationNumber: "KUN 2026-7",
    service: "Bokbussen",
    supplier: { name: "Exempel AB", organisationNumber: "556677-8899" },
    officer: { name: "Anna Ek", role: "Upphandlare" },
  });
});

test("who makes the first assessment need not write name and role again", async () => {
  const { user, door } = await openForm({
    prepare: (fresh) => {
      fresh.settings = { ...fresh.settings, officer: { name: "", role: "" } };
    },
  });
  for (const [name, text] of [
    ["Nämnd eller bolag", "Kulturnämnden"],
    ["Diarienummer", "KUN 2026-7"],
    ["Tjänstens namn", "Bokbussen"],
    ["Leverantör", "Exempel AB"],
    ["Ditt namn", "Bo Alm"],
    ["Din roll", "Bibliotekarie"],
  ] as const) {
    await user.type(screen.getByRole("textbox", { name }), text);
  }
  await user.click(screen.getByRole("button", { name: "Skapa bedömningen" }));
  await screen.findByRole("heading", { level: 1, name: "A. Ärendet" });
  expect(door.settings.officer).toEqual({ name: "Bo Alm", role: "Bibliotekarie" });
});
