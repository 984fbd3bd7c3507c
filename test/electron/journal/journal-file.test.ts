import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJournalFile, toJournalFile } from "#electron/journal/journal-file.ts";
import { anyEdit, writeJournal } from "#test/support/journal.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function refusal(bytes: Uint8Array): string {
  const result = readJournalFile(bytes);
  return result.ok ? "read" : `${result.problem.line} ${result.problem.code}`;
}

test("what is written is read back, and written again gives the same bytes", () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
      const entries = writeJournal(edits);
      const bytes = toJournalFile(entries);
      const read = readJournalFile(bytes);
      expect(read).toEqual({ ok: true, entries });
      expect(toJournalFile(read.ok ? read.entries : [])).toEqual(bytes);
    }),
  );
});

test("one canonical entry a line, each ended by a line feed", () => {
  const text = decode(toJournalFile(writeJournal([])));
  expect(text.startsWith('{"assessment":"7f8a1d3c')).toBe(true);
  expect(text.split("\n")).toHaveLength(2);
  expect(text).toContain("Läslyftet");
});

describe("refuses, and says on which line,", () => {
  const good = decode(
    toJournalFile(writeJournal([{ kind: "consequence", risk: "R01", consequence: 3 }])),
  );

  test.each([
    ["a file cut in the middle", good.slice(0, -30), "2 journal-file.cut"],
    ["a missing last line feed", good.slice(0, -1), "2 journal-file.cut"],
    ["an empty line", `${good}\n`, "3 journal-file.not-json"],
    ["a carriage return", good.replace("\n", "\r\n"), "1 journal-file.not-canonical"],
    ["a space in the JSON", good.replace('"by":', '"by": '), "1 journal-file.not-canonical"],
    ["half a character", good.replace('"by":"', '"by":"\\ud800'), "1 journal-file.not-canonical"],
    ["a key twice", good.replace('{"', '{"by":"X","'), "1 journal-file.not-canonical"],
    ["an unknown key", good.replace('{"', '{"aa":1,"'), "1 journal-file.not-an-entry"],
    ["something else than an entry", `${good}{}\n`, "3 journal-file.not-an-entry"],
    ["a byte order mark", `\uFEFF${good}`, "1 journal-file.not-json"],
  ])("%s", (_name, text, problem) => {
    expect(refusal(encode(text))).toBe(problem);
  });

  test("bytes that are not UTF-8", () => {
    expect(refusal(Uint8Array.of(0x7b, 0xff, 0x7d, 0x0a))).toBe("0 journal-file.not-text");
  });

  test("a file that is too large to be a journal", () => {
    expect(refusal(new Uint8Array(64 * 1024 * 1024 + 1))).toBe("0 journal-file.too-large");
  });
});
