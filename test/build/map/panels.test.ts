import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { writePanel } from "#build/map/panels.js";

test.each(["world", "europe"] as const)("the map of %s is what the package gives", (name) => {
  const file = readFileSync(`questionnaires/engine/pictures/${name}.ts`, "utf8");
  expect(file).toBe(writePanel(name));
});
