import { test } from "vitest";
import { PROPERTIES } from "#test/support/assessment-properties.ts";
import { small } from "#test/support/questionnaire.ts";

test.each(Object.entries(PROPERTIES))("%s", (_, prove) => {
  prove(small, 200);
});
