import fc from "fast-check";
import type { CaseDetails } from "#engine/case-details.ts";
import { appendEntry } from "#electron/journal/chain.ts";
import type { Change, Entry } from "#electron/journal/entry.ts";
import { applyEntry, type Projection } from "#electron/journal/project.ts";
import { toChange, type Edit } from "#electron/store/edit.ts";
import { makeDeviation } from "./questionnaire.ts";
import { caseDetails } from "./store-details.ts";

const ASSESSMENT = "7f8a1d3c-5b1e-4c8e-9d7a-0123456789ab";

const created: Change = {
  kind: "created",
  questionnaire: { id: "liten", version: "1.2.3", sha256: "ab".repeat(32) },
  details: caseDetails,
};

const sha256 = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString("hex"));
const line = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .filter((text) => text.trim() === text && text.length <= 60);

const details: fc.Arbitrary<CaseDetails> = fc.record({
  board: line,
  registrationNumber: line,
  service: line,
  supplier: fc.record({ name: line, organisationNumber: fc.constant("") }),
  officer: fc.record({ name: line, role: line }),
});

const answer = fc.oneof(
  fc.record({ value: fc.oneof(line, fc.integer(), fc.array(line, { maxLength: 3 })) }),
  fc.record({ unknown: fc.constant(true as const), note: line }),
  fc.record({ value: fc.array(fc.dictionary(line, line, { maxKeys: 3 }), { maxLength: 2 }) }),
);

/** Few ids, so that the same question is answered again and again. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("details" as const), details }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("answer" as const),
      question: fc.constantFrom("A1", "A2", "B1"),
      answer: fc.option(answer),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("measure" as const),
      measure: fc.constantFrom("A01", "A02"),
      state: fc.option(
        fc.record({ status: fc.constantFrom("planned", "agreed", "verified"), owner: line }),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("consequence" as const),
      risk: fc.constantFrom("R01", "R02"),
      consequence: fc.option(fc.integer({ min: 1, max: 4 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("raise" as const),
      risk: fc.constantFrom("R01", "R02"),
      raised: fc.option(
        fc.record({ likelihood: fc.constantFrom(2, 3, 4), reason: fc.constant("Skäl") }),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("deviation" as const),
      risk: fc.constantFrom("R01", "R02"),
      deviation: fc.option(fc.constantFrom(1, 2, 3).map((likelihood) => makeDeviation(likelihood))),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("evidence" as const),
      file: fc.record({ sha256, name: line, mediaType: fc.constant("text/plain"), size: fc.nat() }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("sealed" as const), sha256, by: line }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("questionnaire" as const),
      questionnaire: fc.record({ id: fc.constant("liten"), version: line, sha256 }),
      plan: fc.record({
        review: fc.subarray(["A1", "A2", "B1"]),
        setAside: fc.subarray([
          { part: "answers" as const, id: "A1" },
          { part: "measures" as const, id: "A02" },
          { part: "consequences" as const, id: "R01" },
        ]),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("reviewed" as const),
      question: fc.constantFrom("A1", "A2", "B1"),
    }),
  },
);

/** A whole journal: the assessment is created, then each edit is made, at one minute's distance. */
export function writeJournal(edits: readonly Edit[]): Entry[] {
  const entries: Entry[] = [];
  let state: Projection | null = null;
  const write = (change: Change) => {
    const at = new Date(Date.UTC(2026, 10, 23, 8, entries.length)).toISOString();
    const next = { assessment: ASSESSMENT, at, by: "Åsa Öberg", change };
    const entry = appendEntry(entries.at(-1) ?? null, next);
    entries.push(entry);
    state = applyEntry(state, entry);
    return state;
  };
  let current = write(created);
  for (const edit of edits) current = write(toChange(edit, current));
  return entries;
}
