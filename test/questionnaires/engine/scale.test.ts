import { expect, test } from "vitest";
import { findBand, listBands } from "#engine/scale.ts";
import { changeSmall, small } from "#test/support/questionnaire.ts";

test("the bands hold the scores that two figures from 1 to 4 can give", () => {
  expect(listBands(small.method)).toEqual([
    { band: "low", from: 1, to: 3 },
    { band: "moderate", from: 4, to: 6 },
    { band: "high", from: 8, to: 9 },
    { band: "very-high", from: 12, to: 16 },
  ]);
});

test("a band that no score falls in is left out", () => {
  const { method } = changeSmall((source) => {
    source.method.bands = [
      { band: "low", from: 1 },
      { band: "moderate", from: 10 },
      { band: "high", from: 12 },
      { band: "very-high", from: 16 },
    ];
  });
  expect(listBands(method)).toEqual([
    { band: "low", from: 1, to: 9 },
    { band: "high", from: 12, to: 12 },
    { band: "very-high", from: 16, to: 16 },
  ]);
});

test("a score below every band is a mistake of the caller", () => {
  expect(() => findBand(small.method, 0)).toThrow("No band holds the score 0.");
});
