import { checkChain } from "#electron/journal/chain.ts";
import { Entry } from "#electron/journal/entry.ts";
import { project, type Projection } from "#electron/journal/project.ts";
import type { Database } from "./database.ts";
import { failStore, type StoreResult } from "./failure.ts";
import { readStored } from "./rows.ts";

const Unsealed = Entry.omit({ hash: true });

export type CaseState = {
  id: string;
  projection: Projection;
  /** The entry that created the case, and the latest. */
  first: Entry;
  last: Entry;
};

export type Journal = {
  read(id: string): StoreResult<CaseState>;
  readEntries(id: string): StoreResult<Entry[]>;
  /** `unsealed` is the text that the entry's hash was made of; `after` the state it leads to. */
  append(unsealed: string, after: CaseState): void;
  /** Keeps the state that a committed entry led to, so that it is not projected anew. */
  remember(state: CaseState): void;
  forget(id: string): void;
};

export function openJournal(database: Database): Journal {
  const states = new Map<string, CaseState>();

  const readEntries = (id: string): StoreResult<Entry[]> => {
    const rows = database
      .prepare("SELECT unsealed, hash FROM entry WHERE assessment = ? ORDER BY sequence")
      .all(id) as { unsealed: string; hash: string }[];
    if (rows.length === 0) return failStore("store.unknown-assessment");
    const entries = rows.map(({ unsealed, hash }) => ({ ...readStored(Unsealed, unsealed), hash }));
    const problem = checkChain(entries)[0];
    if (problem !== undefined) return failStore("store.journal-broken", problem.text);
    return { ok: true, value: entries };
  };

  return {
    readEntries,
    read: (id) => {
      const known = states.get(id);
      if (known !== undefined) return { ok: true, value: known };
      const read = readEntries(id);
      if (!read.ok) return read;
      const [first, last] = [read.value[0], read.value.at(-1)];
      if (first === undefined || last === undefined) return failStore("store.unknown-assessment");
      const state = { id, projection: project(read.value), first, last };
      states.set(id, state);
      return { ok: true, value: state };
    },
    append: (unsealed, { projection, last }) => {
      const { assessment, sequence, at, hash } = last;
      const answered = Object.keys(projection.input.answers).length;
      database
        .prepare(
          `INSERT INTO entry (assessment, sequence, at, answered, sealed, unsealed, hash)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(assessment, sequence, at, answered, projection.sealed.length, unsealed, hash);
    },
    remember: (state) => {
      states.set(state.id, state);
    },
    forget: (id) => {
      states.delete(id);
    },
  };
}
