import { decodeText } from "#electron/files/decode-text.ts";
import { canonicalize, isCanonical } from "#engine/canonical.ts";
import type { LocalText } from "#engine/local-text.ts";
import { Entry } from "./entry.ts";

/** Bytes; about a hundred thousand entries. */
const LARGEST = 64 * 1024 * 1024;

type JournalFileProblem = {
  /** Counted from 1; 0 where the problem is the file's as a whole. */
  line: number;
  code: JournalFileCode;
  text: LocalText;
};

type JournalFileCode =
  | "journal-file.too-large"
  | "journal-file.not-text"
  | "journal-file.cut"
  | "journal-file.not-json"
  | "journal-file.not-an-entry"
  | "journal-file.not-canonical";

export type JournalFileResult =
  { ok: true; entries: Entry[] } | { ok: false; problem: JournalFileProblem };

/** journal.jsonl: the canonical JSON of one entry a line, each ended by a line feed, in UTF-8. */
export function toJournalFile(entries: readonly Entry[]): Uint8Array {
  return new TextEncoder().encode(entries.map((entry) => `${canonicalize(entry)}\n`).join(""));
}

/** Reads exactly what toJournalFile writes. Whether the entries form a whole chain is for checkChain. */
export function readJournalFile(bytes: Uint8Array): JournalFileResult {
  if (bytes.length > LARGEST) return refuse(0, "journal-file.too-large");
  const text = decodeText(bytes, "kept");
  if (text === null) return refuse(0, "journal-file.not-text");
  const lines = text.split("\n");
  if (lines.pop() !== "") return refuse(lines.length + 1, "journal-file.cut");

  const entries: Entry[] = [];
  for (const [index, line] of lines.entries()) {
    const json = parse(line);
    if (json === undefined) return refuse(index + 1, "journal-file.not-json");
    const entry = Entry.safeParse(json);
    if (!entry.success) return refuse(index + 1, "journal-file.not-an-entry");
    if (!isCanonical(line, entry.data)) return refuse(index + 1, "journal-file.not-canonical");
    entries.push(entry.data);
  }
  return { ok: true, entries };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function refuse(line: number, code: JournalFileCode): JournalFileResult {
  return { ok: false, problem: { line, code, text: describeCode(line, code) } };
}

function describeCode(line: number, code: JournalFileCode): LocalText {
  switch (code) {
    case "journal-file.too-large":
      return { sv: "Journalfilen är för stor.", en: "The journal file is too large." };
    case "journal-file.not-text":
      return {
        sv: "Journalfilen är inte text i UTF-8.",
        en: "The journal file is not text in UTF-8.",
      };
    case "journal-file.cut":
      return {
        sv: `Journalfilen slutar mitt i rad ${line}.`,
        en: `The journal file ends in the middle of line ${line}.`,
      };
    case "journal-file.not-json":
      return {
        sv: `Rad ${line} i journalfilen är inte giltig JSON.`,
        en: `Line ${line} of the journal file is not valid JSON.`,
      };
    case "journal-file.not-an-entry":
      return {
        sv: `Rad ${line} i journalfilen är ingen journalpost.`,
        en: `Line ${line} of the journal file is not a journal entry.`,
      };
    case "journal-file.not-canonical":
      return {
        sv: `Rad ${line} i journalfilen är inte skriven på det fasta sätt som journalen kräver.`,
        en: `Line ${line} of the journal file is not in the fixed form that the journal requires.`,
      };
  }
}
