import { expect, test } from "vitest";
import { listEvidenceLinks } from "#engine/list-evidence.ts";
import { giveInput, makeDeviation, PROOF } from "#test/support/questionnaire.ts";

test("answers, measures and avvikelser point at evidence", () => {
  const input = giveInput({ A3: "yes" }, { A08: "verified", A09: "planned" });
  const file = "cd".repeat(32);
  expect(
    listEvidenceLinks({
      ...input,
      answers: { A3: { value: "yes", evidence: [file] }, D2: { unknown: true } },
      deviations: { R08: makeDeviation(1) },
    }),
  ).toEqual([
    { id: "A3", evidence: [file] },
    { id: "D2", evidence: [] },
    { id: "A08", evidence: [PROOF] },
    { id: "A09", evidence: [] },
    { id: "R08", evidence: [PROOF] },
  ]);
});
