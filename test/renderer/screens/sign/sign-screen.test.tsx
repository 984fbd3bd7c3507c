import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { calm, giveInput, makeDeviation } from "#test/support/questionnaire.ts";
import { renderCase } from "#test/support/render-app.tsx";

const start = { input: giveInput(calm), place: { screen: "sign" as const } };

test("an identity is made, the dossier is sealed, and the result can be shown", async () => {
  const { user, door } = await renderCase(start);
  expect(screen.getByText(/En underskrift med lokalt certifikat/)).toBeDefined();
  await user.type(await screen.findByLabelText("Lösenfras för identiteten"), "fyra gröna hästar");
  await user.type(screen.getByLabelText("Lösenfrasen en gång till"), "fyra gröna hästar");
  await user.click(screen.getByRole("button", { name: "Skapa identiteten" }));
  await screen.findByRole("radio", { name: /Anna Ek/ });
  await user.type(screen.getByLabelText("Identitetens lösenfras"), "fyra gröna hästar");
  await user.click(screen.getByRole("button", { name: "Skriv under och spara akten" }));
  const heading = await screen.findByRole("heading", { name: "Akten är sparad" });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(door.calls.find(({ channel }) => channel === "dossier.seal")?.input).toEqual({
    id: [...door.cases.keys()][0],
    identity: "identity-1",
    passphrase: "fyra gröna hästar",
    signers: ["handlaggare", "systemagare"],
    signAs: "handlaggare",
    language: "sv",
  });
  await user.click(screen.getByRole("button", { name: "Visa i filhanteraren" }));
  expect(door.calls.at(-1)).toMatchObject({ channel: "dossier.show" });
});

test("a short passphrase for the identity is not sent", async () => {
  const { user, door } = await renderCase(start);
  await user.type(await screen.findByLabelText("Lösenfras för identiteten"), "kort");
  await user.click(screen.getByRole("button", { name: "Skapa identiteten" }));
  expect(
    screen.getByRole("link", { name: "Lösenfrasen ska ha minst 12 tecken. Du skrev 4." }),
  ).toBeDefined();
  expect(door.calls.some(({ channel }) => channel === "identity.create")).toBe(false);
});

test("nothing is sealed without an identity and a passphrase", async () => {
  const { user, door } = await renderCase(start);
  await user.click(screen.getByRole("button", { name: "Skriv under och spara akten" }));
  expect(screen.getByRole("link", { name: "Välj en identitet, eller skapa en." })).toBeDefined();
  expect(screen.getByRole("link", { name: "Skriv identitetens lösenfras." })).toBeDefined();
  expect(door.calls.some(({ channel }) => channel === "dossier.seal")).toBe(false);
});

test("a counting avvikelse needs the one who accepts it among the signers", async () => {
  const { user, door } = await renderCase({
    ...start,
    input: {
      ...giveInput({ ...calm, B1: 3, D1: 72 }),
      deviations: { R08: makeDeviation(1) },
    },
  });
  const role = await screen.findByRole("checkbox", { name: /^Systemägare/ });
  await user.click(role);
  const seal = screen.getByRole("button", { name: "Skriv under och spara akten" });
  await user.click(seal);
  const problem =
    "En avvikelse räknas. Då måste Systemägare finnas bland dem som ska skriva under.";
  expect(screen.getByRole("link", { name: problem })).toBeDefined();
  await user.click(role);
  await user.click(seal);
  expect(screen.queryByRole("link", { name: problem })).toBeNull();
  expect(door.calls.some(({ channel }) => channel === "dossier.seal")).toBe(false);
});

test("what is unanswered is told before signing", async () => {
  await renderCase({ input: giveInput({ A1: "no" }), place: { screen: "sign" } });
  expect(screen.getByText(/frågor är obesvarade och räknas som vet ej i akten/)).toBeDefined();
});
