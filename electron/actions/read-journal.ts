import type { JournalLine, Result } from "#contract/api.ts";
import type { Change, Entry } from "#electron/journal/entry.ts";
import type { Store } from "#electron/store/store.ts";
import { succeed } from "./failures.ts";

/** What a change is about: a question's, measure's or risk's id, else the kind of the change. */
function nameSubject(change: Change): string {
  switch (change.kind) {
    case "answer":
    case "reviewed":
      return change.question;
    case "measure":
      return change.measure;
    case "consequence":
    case "raise":
    case "deviation":
      return change.risk;
    case "created":
    case "details":
    case "questionnaire":
    case "evidence":
    case "sealed":
      return change.kind;
  }
}

function readNew(change: Change): unknown {
  switch (change.kind) {
    case "created":
      return change.details;
    case "evidence":
      return change.file;
    case "sealed":
      return change.sha256;
    case "reviewed":
      return null;
    case "details":
    case "answer":
    case "measure":
    case "consequence":
    case "raise":
    case "deviation":
    case "questionnaire":
      return change.new;
  }
}

function toLine({ sequence, at, by, change }: Entry): JournalLine {
  const { kind } = change;
  const old = "old" in change ? change.old : null;
  const carried = kind === "answer" && change.origin !== undefined;
  const subject = nameSubject(change);
  return { sequence, at, by, kind, subject, carried, old, new: readNew(change) };
}

/** Who changed what and when in a case, oldest first. */
export function readJournal(store: Store, id: string): Result<JournalLine[]> {
  const entries = store.cases.readJournal(id);
  return entries.ok ? succeed(entries.value.map(toLine)) : entries;
}
