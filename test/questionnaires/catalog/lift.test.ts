import { test } from "vitest";
import { readBoras } from "#test/support/catalog.ts";
import { proveLift } from "#test/support/lift-properties.ts";

test("a lift lifts, holds nothing needless, and lifts no stopper by a measure", async () => {
  proveLift(await readBoras(), 10);
});
