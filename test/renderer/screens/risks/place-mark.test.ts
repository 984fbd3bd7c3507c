import { describe, expect, test } from "vitest";
import { CELL, placeMark } from "#renderer/screens/risks/place-mark.ts";

/** As wide as "R01" is at the two sizes, a little rounded up. */
const WIDTH = { roomy: 27, dense: 22 };
const ALL_RISKS = 23;

describe("the marks of a cell in the risk matrix", () => {
  test.each([1, 3, 4, 9, 12, 13, 15, ALL_RISKS])("stay inside it when they are %i", (count) => {
    for (let place = 0; place < count; place += 1) {
      const { x, y, dense } = placeMark(place, count);
      expect(x).toBeGreaterThanOrEqual(4);
      expect(x + WIDTH[dense ? "dense" : "roomy"]).toBeLessThanOrEqual(CELL);
      expect(y).toBeLessThanOrEqual(CELL - 2);
    }
  });

  test("never stand on each other", () => {
    const spots = Array.from({ length: ALL_RISKS }, (_, place) => {
      const { x, y } = placeMark(place, ALL_RISKS);
      return `${x} ${y}`;
    });
    expect(new Set(spots).size).toBe(ALL_RISKS);
  });

  test("are small only where there are many", () => {
    expect(placeMark(0, 12).dense).toBe(false);
    expect(placeMark(0, 13).dense).toBe(true);
  });
});
