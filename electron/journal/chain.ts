import { createHash } from "node:crypto";
import { canonicalize } from "#engine/canonical.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { Change, Entry } from "./entry.ts";
import { applyEntry, findOld, type Projection } from "./project.ts";

/** `previous` of the first entry. */
export const NO_ENTRY = "0".repeat(64);

export type ChainProblem = { sequence: number; code: ChainProblemCode; text: LocalText };

type ChainProblemCode =
  | "journal.empty"
  | "journal.beginning"
  | "journal.sequence"
  | "journal.assessment"
  | "journal.link"
  | "journal.hash"
  | "journal.old-value";

/** The text that an entry's hash is the SHA-256 of: its canonical JSON without the hash. */
function writeUnsealed(entry: Omit<Entry, "hash">): string {
  const { assessment, sequence, at, by, change, previous } = entry;
  return canonicalize({ assessment, sequence, at, by, change, previous });
}

/** SHA-256, hex. */
export function hashEntry(entry: Omit<Entry, "hash">): string {
  return hashText(writeUnsealed(entry));
}

function hashText(unsealed: string): string {
  return createHash("sha256").update(unsealed, "utf8").digest("hex");
}

export type NewEntry = { assessment: string; at: string; by: string; change: Change };

/** The next link after `previous`, which is null for the first entry of an assessment. */
export function appendEntry(previous: Entry | null, entry: NewEntry): Entry {
  return sealNext(previous, entry).entry;
}

/** As appendEntry, with the text that was hashed. */
export function sealNext(
  previous: Entry | null,
  next: NewEntry,
): { entry: Entry; unsealed: string } {
  if (previous !== null && previous.assessment !== next.assessment) {
    throw new Error("A journal holds one assessment.");
  }
  const sequence = (previous?.sequence ?? 0) + 1;
  const link = { ...next, sequence, previous: previous?.hash ?? NO_ENTRY };
  const unsealed = writeUnsealed(link);
  return { entry: { ...link, hash: hashText(unsealed) }, unsealed };
}

/**
 * Everything that is wrong with a journal, in order; empty for a whole one. Finds entries that were
 * changed, removed from the middle, inserted or moved. Entries cut from the end leave no trace in the
 * chain itself: that takes a head kept elsewhere, as in a sealed dossier.
 */
export function checkChain(entries: readonly Entry[]): ChainProblem[] {
  if (entries.length === 0) return [describeProblem(0, "journal.empty")];
  const problems: ChainProblem[] = [];
  let previous: Entry | null = null;
  let state: Projection | null = null;

  for (const entry of entries) {
    const { sequence } = entry;
    const report = (code: ChainProblemCode) => problems.push(describeProblem(sequence, code));
    const created = entry.change.kind === "created";

    if (created !== (previous === null)) report("journal.beginning");
    if (sequence !== (previous?.sequence ?? 0) + 1) report("journal.sequence");
    if (previous !== null && entry.assessment !== previous.assessment) report("journal.assessment");
    if (entry.previous !== (previous?.hash ?? NO_ENTRY)) report("journal.link");
    if (entry.hash !== hashEntry(entry)) report("journal.hash");
    if (state !== null && !created && !replacesCurrent(state, entry.change)) {
      report("journal.old-value");
    }
    if (created ? state === null : state !== null) state = applyEntry(state, entry);
    previous = entry;
  }
  return problems;
}

function replacesCurrent(state: Projection, change: Change): boolean {
  if (!("old" in change)) return true;
  return canonicalize(change.old) === canonicalize(findOld(state, change));
}

function describeProblem(sequence: number, code: ChainProblemCode): ChainProblem {
  return { sequence, code, text: describeCode(sequence, code) };
}

function describeCode(sequence: number, code: ChainProblemCode): LocalText {
  switch (code) {
    case "journal.empty":
      return { sv: "Journalen är tom.", en: "The journal is empty." };
    case "journal.beginning":
      return {
        sv: `Journalens post ${sequence}: en journal ska börja med att ärendet skapas, och bara där.`,
        en: `Journal entry ${sequence}: a journal begins with the case being created, and only there.`,
      };
    case "journal.sequence":
      return {
        sv: `Journalens post ${sequence} följer inte direkt på posten före. En post saknas eller har flyttats.`,
        en: `Journal entry ${sequence} does not directly follow the one before. An entry is missing or moved.`,
      };
    case "journal.assessment":
      return {
        sv: `Journalens post ${sequence} hör till en annan bedömning.`,
        en: `Journal entry ${sequence} belongs to another assessment.`,
      };
    case "journal.link":
      return {
        sv: `Journalens post ${sequence} hänger inte ihop med posten före. Någon av dem har ändrats i efterhand.`,
        en: `Journal entry ${sequence} does not link to the one before. One of them was changed afterwards.`,
      };
    case "journal.hash":
      return {
        sv: `Journalens post ${sequence} har ändrats efter att den skrevs.`,
        en: `Journal entry ${sequence} was changed after it was written.`,
      };
    case "journal.old-value":
      return {
        sv: `Journalens post ${sequence} säger sig ersätta något annat än det som gällde då.`,
        en: `Journal entry ${sequence} claims to replace something else than what held then.`,
      };
  }
}
