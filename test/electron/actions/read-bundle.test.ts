import { describe, expect, test } from "vitest";
import { loadCoverage } from "#electron/actions/load-coverage.ts";
import { readBundle } from "#electron/actions/read-bundle.ts";
import { changeSmall, local, small, type Source } from "#test/support/questionnaire.ts";

const covers = await loadCoverage();

function read(text: string | Uint8Array) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const result = readBundle(bytes, "fil.json", covers);
  return result.ok ? result.value : `${result.error.code} ${result.error.text.sv}`;
}

const write = (value: unknown) => JSON.stringify(value, null, 1);

function readChanged(change: (source: Source) => void) {
  return read(write(changeSmall(change)));
}

describe("a bundle", () => {
  test("is read as it was written", () => {
    expect(read(write(small))).toEqual(small);
  });

  test.each<[string, string | Uint8Array, string]>([
    ["nothing", "", "answers.not-json"],
    ["no text", new Uint8Array([0xff, 0xfe, 0x00]), "answers.not-text"],
    ["YAML", "format: molnakt/questionnaire\n", "answers.not-json"],
    ["a file without end", "[".repeat(100_000), "answers.not-json"],
    ["a deep file", "[".repeat(100_000) + "]".repeat(100_000), "bundle.too-deep"],
    ["a large file", new Uint8Array(4 * 1024 * 1024 + 1).fill(0x20), "file.too-large"],
    ["a key given twice", '{"format": 1,\n "format": 2}', "rad 2, kolumn 2"],
    [
      "half a character",
      write({ ...small, date: "2026-01-01", id: "x" }).replace("Liten", "\\ud800"),
      "answers.half-character",
    ],
  ])("that is %s is refused", (_what, text, expected) => {
    expect(read(text)).toContain(expected);
  });

  test.each(["__proto__", "constructor", "prototype"])("may not have %s as a key", (key) => {
    const text = write(small).replace('"format"', `"${key}": {"x": 1},\n "format"`);
    expect(read(text)).toContain(`2:${key.length + 6} (${key})`);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  test("says where a mistake is, three at most, and counts the rest", () => {
    const text = write(small).replaceAll('"why"', '"wyh"');
    const line = text.split("\n").findIndex((one) => one.includes('"A1"'));
    const told = read(text);
    if (typeof told !== "string") throw new Error("it was read");
    expect(told).toContain("answers.invalid");
    expect(told).toMatch(new RegExp(`${line}:\\d+ \\(sections\\.0\\.questions\\.0`));
    expect(told.match(/\d+:\d+ \(/g)).toHaveLength(3);
    expect(told).toMatch(/Och \d+ fel till\.$/);
  });

  test.each<[string, (source: Source) => void, string]>([
    [
      "a rule on an unknown question",
      (s) => void (s.risks[0]!.measures = ["A99"]),
      "A99 finns inte",
    ],
    ["a blank text", (s) => void (s.title = { sv: "Titel", en: " " }), "(title.en)"],
    ["a text of a page", (s) => void (s.title = local("x".repeat(81))), "(title.sv)"],
    [
      "a source of a book",
      (s) => void (s.countries.source = local("x".repeat(2_001))),
      "högst 2000",
    ],
    ["a character no page can show", (s) => void (s.title = local("漢")), "U+6f22"],
    [
      "a thousand thousand countries",
      (s) => {
        const one = s.countries.list[0]!;
        s.countries.list = Array.from({ length: 2_001 }, () => one);
      },
      "2001 saker",
    ],
  ])("with %s is refused", (_what, change, expected) => {
    expect(readChanged(change)).toContain(expected);
  });
});
