import { test } from "vitest";
import { proveLift } from "#test/support/lift-properties.ts";
import { small } from "#test/support/questionnaire.ts";

test("a lift lifts, holds nothing needless, and lifts no stopper by a measure", () => {
  proveLift(small, 200);
});
