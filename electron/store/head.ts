import { closeSync, existsSync, openSync, readFileSync, writeSync } from "node:fs";
import path from "node:path";
import type { Entry } from "#electron/journal/entry.ts";
import type { Database } from "./database.ts";

const HEAD = "head.json";
/** Bytes; the file always has the same size, so that a shorter head leaves nothing of a longer one. */
const SIZE = 256;

type LastSaved = Pick<Entry, "assessment" | "sequence" | "hash" | "at">;

/**
 * The entry saved last, beside the database. It is written after each commit and not synced, so it costs
 * next to nothing and survives a killed process: it tells that somebody then took the write-ahead log
 * away. After a power cut it may be older than the database, which says nothing.
 */
export type HeadFile = {
  note(entry: Entry): void;
  /** The case is gone, and its head with it. */
  forget(assessment: string): void;
  close(): void;
};

export function openHead(folder: string): HeadFile {
  const file = path.join(folder, HEAD);
  // Opened without being emptied: what stands in it holds until the next entry is saved.
  const isNew = !existsSync(file);
  const handle = openSync(file, isNew ? "w" : "r+", 0o600);
  const write = (text: string): void => {
    writeSync(handle, text.padEnd(SIZE), 0);
  };
  if (isNew) write("");
  return {
    note: ({ assessment, sequence, hash, at }) => {
      write(JSON.stringify({ assessment, sequence, hash, at }));
    },
    forget: (assessment) => {
      if (readHead(folder)?.assessment === assessment) write("");
    },
    close: () => closeSync(handle),
  };
}

/** Null where there is none, or none that can be read: it is a hint and no more. */
function readHead(folder: string): LastSaved | null {
  const file = path.join(folder, HEAD);
  if (!existsSync(file)) return null;
  const text = readFileSync(file, "utf8");
  const match =
    /^\{"assessment":"([0-9a-f-]{36})","sequence":(\d+),"hash":"([0-9a-f]{64})","at":"([^"]+)"\} *$/.exec(
      text,
    );
  const [, assessment, sequence, hash, at] = match ?? [];
  return assessment === undefined || hash === undefined || at === undefined
    ? null
    : { assessment, sequence: Number(sequence), hash, at };
}

/** When the entry was saved that was the latest and is not in the database any more; null when all is there. */
export function findLost(folder: string, database: Database): string | null {
  const head = readHead(folder);
  if (head === null) return null;
  // No text is read: libsql ends the process where a damaged page has one that is not in UTF-8.
  const row = database
    .prepare("SELECT 1 FROM entry WHERE assessment = ? AND sequence = ? AND hash = ?")
    .get(head.assessment, head.sequence, head.hash);
  return row === undefined ? head.at : null;
}
