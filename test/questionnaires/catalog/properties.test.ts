import { test } from "vitest";
import { PROPERTIES } from "#test/support/assessment-properties.ts";
import { readBoras } from "#test/support/catalog.ts";

const boras = await readBoras();

test.each(Object.entries(PROPERTIES))("%s", (_, prove) => {
  prove(boras, 100);
});
