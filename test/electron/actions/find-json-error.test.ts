import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findJsonError } from "#electron/actions/find-json-error.ts";

describe("where JSON goes wrong", () => {
  test.each([
    ["", 1, 1],
    ["{", 1, 2],
    ['{\n  "a": 1,\n}', 3, 1],
    ['{\n  "a" 1\n}', 2, 7],
    ["[1, 2,, 3]", 1, 7],
    ["[1 2]", 1, 4],
    ['{"a": tru}', 1, 7],
    ['{"a": 1} x', 1, 10],
    ["{a: 1}", 1, 2],
    ['["å", "ö]', 1, 7],
    ["[01]", 1, 3],
    ['["a\nb"]', 1, 2],
    ["[1}", 1, 3],
  ])("%j: line %i, column %i", (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(findJsonError(text)).toEqual({ line, column });
  });

  test("nothing is found before the end of a text that JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom("", "  ", "\n\t"), (json, space) => {
        const text = space + json + space;
        const end = text.split("\n");
        expect(findJsonError(text)).toEqual({
          line: end.length,
          column: (end.at(-1)?.length ?? 0) + 1,
        });
      }),
    );
  });

  test("very deep nesting is no matter", () => {
    expect(findJsonError("[".repeat(200_000))).toEqual({ line: 1, column: 200_001 });
  });
});
