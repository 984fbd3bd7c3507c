import { expect, test } from "vitest";
import { parseYaml } from "#electron/catalog/parse-yaml.ts";

const list = "questions:\n  - id: A1\n    type: yesNo\n";

/** What people write, and what they are told: one line, in their own language, at the place. */
test.each<[string, string, RegExp]>([
  ["too far out", `${list} - id: A2\n`, /^4:\d+ .*(kolon eller streck|indragen)/],
  ["too far in", `${list}      text: x\n`, /^3:11 .*rätta indraget/],
  ["a lost dash", `${list}   type: text\n`, /^4:1 .*(streck saknas|fel indragen)/],
  ["a colon in a text", "a: Lokal: den stora\n", /^1:4 .*citattecken runt texten/],
  ["a colon in a text within braces", "a: { sv: Beslut: det nya, en: x }\n", /^1:10 .*citattecken/],
  ["no end", "a: { sv: x\nb: 1\n", /^2:1 /],
  ["text after quotes", 'a: "Kameror" och annat\n', /^1:\d+ .*citattecken runt hela/],
  ["a tab", "a:\n\tb: 1\n  c: 2\n", /^2:1 .*tabb/],
  ["two of a key", "a: 1\na: 2\n", /^2:1 .*två gånger/],
  ["two documents", "a: 1\n---\nb: 2\n", /^2:1 .*ett dokument/],
  ["a percent sign", "%a\n", /^1:1 /],
])("tells what to do about %s", (_name, text, expected) => {
  const result = parseYaml("a.yaml", text);
  const problems = result.ok ? [] : result.problems;
  expect(problems.map((one) => `${one.line}:${one.column} ${one.text.sv}`)).toEqual([
    expect.stringMatching(expected),
  ]);
  expect(problems[0]?.text.sv).not.toMatch(/Läsaren säger/);
});
