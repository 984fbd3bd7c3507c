import { canonicalize } from "#engine/canonical.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import type { Entry } from "#electron/journal/entry.ts";
import { sealNext } from "#electron/journal/chain.ts";
import { applyEntry } from "#electron/journal/project.ts";
import {
  attemptCanonical,
  changesNothing,
  checkChange,
  toChange,
  type Edit,
  type Move,
} from "./edit.ts";
import { attempt, failStore, type StoreResult } from "./failure.ts";
import type { Database } from "./database.ts";
import type { HeadFile } from "./head.ts";
import { openJournal, type CaseState } from "./journal-rows.ts";
import { openPlaces } from "./places.ts";
import { removeCase } from "./remove-case.ts";
import { nameQuestionnaire, type Questionnaires } from "./questionnaires.ts";
import { openSummaries, type CaseSummary } from "./summaries.ts";

/** `savedAt` is the time of the entry that holds the change. */
export type Saved = { savedAt: string; sequence: number };

export type Cases = {
  /** The case begins with the answers: all of it is saved, or nothing. */
  create(
    details: CaseDetails,
    questionnaire: Questionnaire,
    by: string,
    answers?: readonly AnswerEdit[],
  ): StoreResult<{ id: string; saved: Saved }>;
  /** Latest changed first. */
  list(): StoreResult<CaseSummary[]>;
  /** The current state, with the journal it follows from; the chain is checked when first read. */
  read(id: string): StoreResult<CaseState>;
  /** The case's own journal, oldest first. */
  readJournal(id: string): StoreResult<Entry[]>;
  /** Writes nothing where the edit changes nothing; `saved` is then that of the latest entry. */
  change(id: string, edit: Edit, by: string): StoreResult<Saved>;
  /** Moves the case to a questionnaire, which is kept with it. */
  move(id: string, questionnaire: Questionnaire, plan: Move, by: string): StoreResult<Saved>;
  /** Where in the app the officer was; any JSON. Null when never set. */
  readPlace(id: string): StoreResult<unknown>;
  setPlace(id: string, place: unknown): StoreResult<null>;
  /** The case is gone with its journal; gives the digests of evidence that no other case has. */
  remove(id: string): StoreResult<{ evidence: string[] }>;
};

/** An answer that is put in or taken away. */
export type AnswerEdit = Extract<Edit, { kind: "answer" }>;

/** An entry to be written, and the state it leads to. */
type Step = { unsealed: string; state: CaseState };

/** A change with more to write in the same transaction. */
export type ChangeWith = (
  id: string,
  edit: Edit,
  by: string,
  more: () => void,
) => StoreResult<Saved>;

export function openCases(
  database: Database,
  questionnaires: Questionnaires,
  { now, newId, head }: { now: () => string; newId: () => string; head: HeadFile },
): Cases & { changeWith: ChangeWith } {
  const journal = openJournal(database);
  const summaries = openSummaries(database);
  const places = openPlaces(database);

  /** The step that an edit of the state is; null where it changes nothing. Writes nothing. */
  const takeStep = (before: CaseState, edit: Edit, by: string): StoreResult<Step | null> => {
    const { id, projection, first, last } = before;
    const change = toChange(edit, projection);
    const invalid = checkChange(change, by);
    if (invalid !== null) return failStore("store.invalid-change", invalid);
    const link = attemptCanonical(() =>
      changesNothing(change)
        ? "nothing"
        : sealNext(last, { assessment: id, at: now(), by, change }),
    );
    if (link === null) return failStore("store.invalid-change", change.kind);
    if (link === "nothing") return { ok: true, value: null };
    const { entry, unsealed } = link;
    const next = applyEntry(projection, entry);
    if (next === projection) return { ok: true, value: null };
    return { ok: true, value: { unsealed, state: { id, projection: next, first, last: entry } } };
  };

  const makeChange = (
    id: string,
    edit: Edit,
    by: string,
    more: (() => void) | null,
  ): StoreResult<Saved> => {
    const found = journal.read(id);
    if (!found.ok) return found;
    const step = takeStep(found.value, edit, by);
    if (!step.ok) return step;
    if (step.value === null) return { ok: true, value: toSaved(found.value.last) };
    const { unsealed, state } = step.value;
    if (more === null) {
      // A single statement is a transaction of its own, and the quickest one.
      journal.append(unsealed, state);
    } else {
      database.transact(() => {
        journal.append(unsealed, state);
        more();
      });
    }
    journal.remember(state);
    head.note(state.last);
    return { ok: true, value: toSaved(state.last) };
  };

  return {
    changeWith: (id, edit, by, more) => attempt(() => makeChange(id, edit, by, more)),
    change: (id, edit, by) =>
      attempt(() => {
        if (edit.kind !== "details") return makeChange(id, edit, by, null);
        return makeChange(id, edit, by, () => {
          summaries.setDetails(id, edit.details);
        });
      }),
    move: (id, questionnaire, plan, by) =>
      attempt(() => {
        const edit = {
          kind: "questionnaire",
          questionnaire: nameQuestionnaire(questionnaire),
          plan,
        } as const;
        return makeChange(id, edit, by, () => {
          questionnaires.keep(questionnaire);
        });
      }),
    create: (details, questionnaire, by, answers = []) =>
      attempt(() => {
        const id = newId();
        const at = now();
        const invalid = checkChange({ kind: "details", old: details, new: details }, by);
        if (invalid !== null) return failStore("store.invalid-change", invalid);
        if (attemptCanonical(() => canonicalize({ details, by })) === null) {
          return failStore("store.invalid-change", "details");
        }
        const change = {
          kind: "created",
          questionnaire: nameQuestionnaire(questionnaire),
          details,
        } as const;
        const { entry, unsealed } = sealNext(null, { assessment: id, at, by, change });
        let state: CaseState = {
          id,
          projection: applyEntry(null, entry),
          first: entry,
          last: entry,
        };
        const steps: Step[] = [{ unsealed, state }];
        for (const edit of answers) {
          const step = takeStep(state, edit, by);
          if (!step.ok) return step;
          if (step.value === null) continue;
          steps.push(step.value);
          ({ state } = step.value);
        }
        database.transact(() => {
          questionnaires.keep(questionnaire);
          summaries.insert(id, at, details);
          for (const step of steps) journal.append(step.unsealed, step.state);
        });
        head.note(state.last);
        return { ok: true, value: { id, saved: toSaved(state.last) } };
      }),
    list: () => attempt(() => ({ ok: true, value: summaries.list() })),
    read: (id) => attempt(() => journal.read(id)),
    readJournal: (id) => attempt(() => journal.readEntries(id)),
    readPlace: (id) => attempt(() => ({ ok: true, value: places.read(id) })),
    setPlace: (id, place) =>
      attempt(() => {
        const found = journal.read(id);
        if (!found.ok) return found;
        places.write(id, place);
        return { ok: true, value: null };
      }),
    remove: (id) =>
      attempt(() => {
        const found = journal.read(id);
        if (!found.ok) return found;
        const attached = found.value.projection.evidence.map(({ sha256 }) => sha256);
        const evidence = removeCase(database, id, attached);
        journal.forget(id);
        head.forget(id);
        return { ok: true, value: { evidence } };
      }),
  };
}

function toSaved(entry: Entry): Saved {
  return { savedAt: entry.at, sequence: entry.sequence };
}
