import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { VerificationReport } from "#contract/verification-report.ts";
import { renderApp } from "#test/support/render-app.tsx";

const report: VerificationReport = {
  format: "molnakt/verification",
  formatVersion: 1,
  name: "akt.pdf",
  sha256: "ab".repeat(32),
  verdict: "indeterminate",
  reasons: [
    {
      code: "issuer-unknown",
      text: {
        sv: "Underskriften är intakt, men utfärdaren är inte betrodd.",
        en: "The signature is intact, but the issuer is not trusted.",
      },
    },
  ],
  signatures: [
    {
      field: "Handläggare",
      role: "Handläggare",
      signer: "Anna Ek",
      intact: true,
      trust: "unknown",
      level: "B-B",
      coversWholeFile: true,
      fingerprint: "5f".repeat(32),
      claimedTime: null,
    },
  ],
  expected: { signed: 1, total: 2, missing: ["Systemägare"] },
  changes: [],
  attachments: [{ name: "assessment.json", sha256: "cd".repeat(32), matches: true }],
  journal: "same",
  recomputed: "same",
  rerendered: "not-checked",
  dossier: null,
};

async function verify(given: VerificationReport) {
  const app = await renderApp({ prepare: (door) => (door.report = given) });
  await app.user.click(screen.getByRole("link", { name: "Verifiera en akt" }));
  await app.user.click(screen.getByRole("button", { name: "Välj en akt" }));
  await screen.findByRole("heading", { name: "Därför" });
  return app;
}

test("the verdict comes first, in words, with its reasons and the facts", async () => {
  await verify(report);
  expect(document.activeElement?.textContent).toContain("Går inte att avgöra");
  expect(screen.getByText(/utfärdaren är inte betrodd/)).toBeDefined();
  const checks = screen.getByRole("table", { name: "Vad Molnakt har kontrollerat" });
  expect(within(checks).getByRole("row", { name: /Sidorna.*inte kontrollerat/ })).toBeDefined();
  expect(screen.getByText(/Saknas: Systemägare/)).toBeDefined();
});

test("a failed dossier says what has changed and offers no trust", async () => {
  await verify({
    ...report,
    verdict: "failed",
    signatures: report.signatures.map((signature) => ({ ...signature, intact: false })),
    changes: [{ code: "page", text: { sv: "Sidan är ändrad.", en: "The page has changed." } }],
  });
  expect(document.activeElement?.textContent).toContain("Underkänd");
  expect(screen.getByText("Sidan är ändrad.")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Lita på fingeravtrycket" })).toBeNull();
});

test("nothing is called trusted when the officer says no to the app's own question", async () => {
  const { user, door } = await verify(report);
  door.trusts = false;
  await user.type(screen.getByLabelText("Vem går i god för det?"), "Bo Al");
  await user.click(screen.getByRole("button", { name: "Lita på fingeravtrycket" }));
  expect(screen.queryByText(/Fingeravtrycket är betrott/)).toBeNull();
  expect(screen.getByRole("button", { name: "Lita på fingeravtrycket" })).toBeDefined();
  expect(screen.getByRole("alert").textContent).toBe("");
});

test("trusting a fingerprint needs somebody who vouches for it", async () => {
  const { user, door } = await verify(report);
  await user.click(screen.getByRole("button", { name: "Lita på fingeravtrycket" }));
  expect(screen.getByText("Skriv vem som går i god för fingeravtrycket.")).toBeDefined();
  expect(door.trusted).toEqual([]);
  await user.type(screen.getByLabelText("Vem går i god för det?"), "Bo Al, per telefon");
  await user.click(screen.getByRole("button", { name: "Lita på fingeravtrycket" }));
  expect(door.trusted).toMatchObject([
    { fingerprint: "5f".repeat(32), name: "Anna Ek", vouchedBy: "Bo Al, per telefon" },
  ]);
  expect(screen.getByRole("button", { name: "Välj akten igen" })).toBeDefined();
});
