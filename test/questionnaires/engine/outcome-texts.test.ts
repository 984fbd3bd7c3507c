import { expect, test } from "vitest";
import * as texts from "#engine/outcome-texts.ts";

const all = Object.entries(texts).flatMap(([name, table]) =>
  Object.entries(table).map(([key, text]) => ({ name: `${name} ${key}`, ...text })),
);

test("every name has its own words in both languages", () => {
  expect(all.length).toBeGreaterThan(20);
  for (const { name, sv, en } of all) {
    expect(sv.trim(), name).not.toBe("");
    expect(en.trim(), name).not.toBe("");
    expect(sv, name).not.toBe(en);
  }
});

test("every outcome is worded as a proposal", () => {
  const outcomes = Object.values(texts.OUTCOME_TEXTS);
  expect(outcomes.map(({ sv }) => sv.startsWith("Förslag: "))).toEqual([true, true, true, true]);
  expect(outcomes.map(({ en }) => en.startsWith("Proposal: "))).toEqual([true, true, true, true]);
});
