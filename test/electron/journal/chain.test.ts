import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appendEntry, checkChain, hashEntry, NO_ENTRY } from "#electron/journal/chain.ts";
import { Entry } from "#electron/journal/entry.ts";
import { anyEdit, writeJournal } from "#test/support/journal.ts";

const journal = () =>
  writeJournal([
    { kind: "answer", question: "A1", answer: { value: "yes" } },
    { kind: "answer", question: "A1", answer: { unknown: true } },
    { kind: "consequence", risk: "R01", consequence: 3 },
  ]);

const codes = (entries: Entry[]) =>
  checkChain(entries).map(({ sequence, code }) => `${sequence} ${code}`);

/** The journal with one entry altered and everything after it linked and hashed anew. */
function forge(index: number, alter: (entry: Entry) => Entry): Entry[] {
  const entries: Entry[] = [];
  for (const [at, entry] of journal().entries()) {
    const altered = at === index ? alter(entry) : entry;
    const linked = { ...altered, previous: entries.at(-1)?.hash ?? NO_ENTRY };
    entries.push({ ...linked, hash: hashEntry(linked) });
  }
  return entries;
}

test("the first entry follows on 64 zeros and each other on the hash before it", () => {
  const entries = journal();
  expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  expect(entries.map(({ previous }) => previous)).toEqual([
    "0".repeat(64),
    ...entries.slice(0, -1).map(({ hash }) => hash),
  ]);
});

test("the hash is SHA-256 of the canonical JSON without the hash, as anyone can recompute", () => {
  const entry = appendEntry(null, {
    assessment: "7f8a1d3c-5b1e-4c8e-9d7a-0123456789ab",
    at: "2026-11-23T08:00:00.000Z",
    by: "Åsa",
    change: { kind: "sealed", sha256: "00".repeat(32), by: "Åsa" },
  });
  const text =
    '{"assessment":"7f8a1d3c-5b1e-4c8e-9d7a-0123456789ab","at":"2026-11-23T08:00:00.000Z",' +
    `"by":"Åsa","change":{"by":"Åsa","kind":"sealed","sha256":"${"00".repeat(32)}"},` +
    `"previous":"${"0".repeat(64)}","sequence":1}`;
  expect(entry.hash).toBe(createHash("sha256").update(text).digest("hex"));
});

test("an entry of another assessment cannot be appended", () => {
  const [first] = journal();
  const assessment = "11111111-1111-4111-8111-111111111111";
  const { at, by, change } = first!;
  expect(() => appendEntry(first!, { assessment, at, by, change })).toThrow("one assessment");
});

describe("checkChain", () => {
  test("finds nothing in any journal that was appended, and its entries have the right form", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
        const entries = writeJournal(edits);
        expect(checkChain(entries)).toEqual([]);
        for (const entry of entries) expect(Entry.parse(entry)).toEqual(entry);
      }),
    );
  });

  test("finds an entry whose content, time or author was changed", () => {
    for (const change of [
      { at: "2026-11-23T09:00:00.000Z" },
      { by: "Någon annan" },
      { change: { kind: "answer", question: "A1", old: null, new: { value: "no" } } },
    ] as const) {
      const entries = journal();
      entries[1] = { ...entries[1]!, ...change };
      expect(codes(entries)).toContain("2 journal.hash");
    }
  });

  test("finds an entry that was changed and hashed anew, by the next one's link", () => {
    const entries = journal();
    const altered = { ...entries[1]!, by: "Någon annan" };
    entries[1] = { ...altered, hash: hashEntry(altered) };
    expect(codes(entries)).toEqual(["3 journal.link"]);
  });

  test("finds an entry that was taken out", () => {
    expect(codes(journal().toSpliced(2, 1))).toEqual(["4 journal.sequence", "4 journal.link"]);
  });

  test("finds entries that changed places", () => {
    const [a, b, c, d] = journal();
    expect(codes([a!, c!, b!, d!])).toContain("3 journal.sequence");
  });

  test("finds, in a chain that was forged whole, that an entry replaces what never held", () => {
    const forged = forge(1, (entry) => ({
      ...entry,
      change: { kind: "answer", question: "A1", old: null, new: { value: "no" } },
    }));
    expect(codes(forged)).toEqual(["3 journal.old-value"]);
  });

  test("finds an entry of another assessment", () => {
    const assessment = "11111111-1111-4111-8111-111111111111";
    const forged = forge(3, (entry) => ({ ...entry, assessment }));
    expect(codes(forged)).toEqual(["4 journal.assessment"]);
  });

  test("finds a journal that is empty, begins late or begins twice", () => {
    const entries = journal();
    expect(codes([])).toEqual(["0 journal.empty"]);
    expect(codes(entries.slice(1))).toContain("2 journal.beginning");
    const twice = forge(2, (entry) => ({ ...entry, change: entries[0]!.change }));
    expect(codes(twice)).toContain("3 journal.beginning");
  });

  test("says what it found in both languages", () => {
    const entries = journal();
    entries[1] = { ...entries[1]!, by: "Någon annan" };
    expect(checkChain(entries)[0]!.text).toEqual({
      sv: "Journalens post 2 har ändrats efter att den skrevs.",
      en: "Journal entry 2 was changed after it was written.",
    });
  });
});
