import fc from "fast-check";
import { expect, test } from "vitest";
import { findRepeatedKey } from "#electron/actions/find-repeated-key.ts";

test.each([
  ['{"a": 1,\n "a": 2}', { key: "a", line: 2, column: 2 }],
  ['{"a": {"b": [{"c": 1, "c" : 2}]}}', { key: "c", line: 1, column: 23 }],
  ['{"\\u0061": 1, "a": 2}', { key: "a", line: 1, column: 15 }],
  [`{"a"${" ".repeat(500)}: 1, "a": 2}`, { key: "a", line: 1, column: 510 }],
  ['{"__proto__": 1, "__proto__": 2}', { key: "__proto__", line: 1, column: 18 }],
])("%s has a key twice", (text, found) => {
  expect(findRepeatedKey(text)).toEqual(found);
});

test.each(['{"a": "a", "b": "a:"}', '{"a": {"a": 1}, "b": {"a": 1}}', '["a", "a"]', '"a"'])(
  "%s has none",
  (text) => {
    expect(findRepeatedKey(text)).toBeUndefined();
  },
);

test("nothing that was written by a program has one", () => {
  fc.assert(fc.property(fc.json(), (text) => findRepeatedKey(text) === undefined));
});
