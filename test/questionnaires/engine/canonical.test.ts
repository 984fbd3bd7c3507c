import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalize, isCanonical } from "#engine/canonical.ts";

/** RFC 8785, section 3.2.3: the order of keys by UTF-16 code units. */
test("keys are sorted as in the standard's example", () => {
  const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
  const sorted = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"];
  const text = canonicalize(Object.fromEntries(keys.map((key) => [key, 0])));
  expect([...text.matchAll(/"((?:[^"\\]|\\.)*)":/g)].map(([, key]) => key)).toEqual(
    sorted.map((key) => JSON.stringify(key).slice(1, -1)),
  );
});

test.each<[unknown, string]>([
  [{ b: [1, true, null], a: "å" }, '{"a":"å","b":[1,true,null]}'],
  [{ a: undefined, b: 1 }, '{"b":1}'],
  [-0, "0"],
  [1e21, "1e+21"],
  ['\u2028\u0007"\\', '"\u2028\\u0007\\"\\\\"'],
  [Object.create(null), "{}"],
])("%j", (value, text) => {
  expect(canonicalize(value)).toBe(text);
});

describe.each<[string, unknown]>([
  ["undefined", undefined],
  ["undefined in a list", [undefined]],
  ["a hole in a list", Array(1)],
  ["NaN", Number.NaN],
  ["infinity", { a: -Infinity }],
  ["a function", { a: () => 1 }],
  ["a bigint", 1n],
  ["a date", new Date(0)],
  ["a map", new Map()],
  ["half a character", "\ud83d"],
  ["half a character in a key", { "\ude00": 1 }],
])("%s", (_, value) => {
  test("is refused", () => {
    expect(() => canonicalize(value)).toThrow(TypeError);
  });
});

test("reading it back gives the same value, and the same text again", () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: "grapheme" }), (json) => {
      const value: unknown = JSON.parse(json);
      const text = canonicalize(value);
      expect(canonicalize(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

describe("a text is canonical", () => {
  test.each<[string, boolean]>([
    ['{"a":1,"b":2}', true],
    ['{"b":2,"a":1}', false],
    ['{"a": 1,"b":2}', false],
    ['"\\ud83d"', false],
    ["[]", true],
  ])("%s: %s", (text, canonical) => {
    expect(isCanonical(text, JSON.parse(text))).toBe(canonical);
  });

  test("or what breaks while it is read is thrown on", () => {
    const broken = {
      get a(): never {
        throw new RangeError("broken");
      },
    };
    expect(() => isCanonical("{}", broken)).toThrow(RangeError);
  });
});

test("objects from another realm count as plain, and instances of a class do not", () => {
  const far: unknown = runInNewContext("({ a: [1] })");
  expect(canonicalize(far)).toBe('{"a":[1]}');
  class Thing {
    a = 1;
  }
  expect(() => canonicalize(new Thing())).toThrow("object");
  expect(() => canonicalize({ a: Symbol("x") })).toThrow("symbol");
});
