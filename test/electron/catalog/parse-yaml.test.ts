import { describe, expect, test } from "vitest";
import { parseYaml } from "#electron/catalog/parse-yaml.ts";

function parse(text: string) {
  const result = parseYaml("a.yaml", text);
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join(", "));
  return result.source;
}

function findCodes(text: string) {
  const result = parseYaml("a.yaml", text);
  return result.ok ? [] : result.problems.map(({ line, column, code }) => [line, column, code]);
}

describe("parsing YAML", () => {
  test("keeps yes, no, dates and numbers of laws as text", () => {
    const text = "a: yes\nb: NO\nc: 2026-07-01\nd: 1998:204\ne: 1.0.0\nf: 2\n";
    expect(parse(text).value).toEqual({
      a: "yes",
      b: "NO",
      c: "2026-07-01",
      d: "1998:204",
      e: "1.0.0",
      f: 2,
    });
  });

  test.each<[string, number, number, string]>([
    ["a: 1\na: 2\n", 2, 1, "yaml-duplicate-key"],
    ["a: *nowhere\n", 1, 4, "bad-alias"],
    ["a: 1\n---\nb: 2\n", 2, 1, "yaml-multiple-docs"],
    ["a: !!js/function x\n", 1, 4, "yaml-tag-resolve-failed"],
    ["a: [1\nb: 2\n", 2, 1, "yaml-bad-indent"],
  ])("refuses %j", (text, line, column, code) => {
    expect(findCodes(text)).toContainEqual([line, column, code]);
  });

  test("refuses aliases that grow without bound", () => {
    const rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 9; i += 1) {
      const one = `*a${String(i - 1)}`;
      rows.push(`a${String(i)}: &a${String(i)} [${Array(9).fill(one).join(", ")}]`);
    }
    expect(findCodes(`${rows.join("\n")}\n`)).toEqual([[1, 1, "too-many-aliases"]]);
  });

  test("refuses what is nested too deeply, before the stack ends", () => {
    const nested = (depth: number) =>
      Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}a:\n`).join("");
    expect(findCodes(nested(60))).toEqual([]);
    expect(findCodes(nested(61))).toEqual([[1, 1, "too-deep"]]);
    const [[, , code] = []] = findCodes("[".repeat(10_000) + "]".repeat(10_000));
    expect(code).toBe("yaml-resource-exhaustion");
  });

  test("finds the place of values and keys, also through an alias", () => {
    const source = parse("list: &l\n  - sv: Hej\n    en: Hi\nagain: *l\n");
    expect(source.locate(["list", 0, "en"])).toEqual({ line: 3, column: 9 });
    expect(source.locateKey(["list", 0], "en")).toEqual({ line: 3, column: 5 });
    expect(source.locate(["again", 0, "sv"])).toEqual({ line: 2, column: 9 });
  });

  test("falls back on what is there", () => {
    const source = parse("list:\n  - sv: Hej\n");
    expect(source.locate(["list", 0, "en"])).toEqual({ line: 2, column: 5 });
    expect(source.locate(["list", 7])).toEqual({ line: 2, column: 3 });
    expect(parse("").locate(["a"])).toEqual({ line: 1, column: 1 });
  });
});
