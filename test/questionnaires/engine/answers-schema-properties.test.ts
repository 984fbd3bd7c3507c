import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { describeAnswersFile } from "#engine/answers-schema.ts";
import { makeInput } from "#test/support/arbitrary-input.ts";
import { small } from "#test/support/questionnaire.ts";

const validator = z.fromJSONSchema(describeAnswersFile(small));

const head = {
  format: "molnakt/answers",
  formatVersion: 1,
  questionnaire: "liten",
  case: {
    board: "Exempelnämnden",
    registrationNumber: "EN 2026/1",
    service: "Tjänsten",
    supplier: { name: "Leverantören AB", organisationNumber: "" },
    officer: { name: "Kim Exempel", role: "" },
  },
};

test("every input that can be given fits", () => {
  fc.assert(
    fc.property(makeInput(small), (input) => {
      expect(validator.safeParse({ ...head, ...input }).success).toBe(true);
    }),
    { numRuns: 200 },
  );
});
