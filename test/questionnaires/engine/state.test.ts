import { describe, expect, test } from "vitest";
import { combineAll, combineAny, countsAsTrue, negate, type State } from "#engine/state.ts";

const pairs: [State, State, State, State][] = [
  ["true", "true", "true", "true"],
  ["true", "false", "false", "true"],
  ["true", "unknown", "unknown", "true"],
  ["true", "missing", "missing", "true"],
  ["false", "false", "false", "false"],
  ["false", "unknown", "false", "unknown"],
  ["false", "missing", "false", "missing"],
  ["unknown", "unknown", "unknown", "unknown"],
  ["unknown", "missing", "unknown", "unknown"],
  ["missing", "missing", "missing", "missing"],
];

describe.each(pairs)("%s with %s", (a, b, all, any) => {
  test(`all is ${all}, any is ${any}, in either order`, () => {
    expect([combineAll([a, b]), combineAll([b, a])]).toEqual([all, all]);
    expect([combineAny([a, b]), combineAny([b, a])]).toEqual([any, any]);
  });
});

test("no part at all: all is true, any is false", () => {
  expect(combineAll([])).toBe("true");
  expect(combineAny([])).toBe("false");
});

test.each<[State, State, boolean]>([
  ["true", "false", true],
  ["false", "true", false],
  ["unknown", "unknown", true],
  ["missing", "missing", false],
])("not %s is %s", (state, negated, counts) => {
  expect(negate(state)).toBe(negated);
  expect(countsAsTrue(state)).toBe(counts);
});
