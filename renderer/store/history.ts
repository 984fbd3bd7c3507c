import type { JournalLine } from "#contract/api.ts";
import type { InputPart } from "#engine/answers.ts";
import type { Step } from "./entry.ts";

/** What can be undone, the newest last, and what can be made again, the next last. */
export type History = { done: readonly Step[]; undone: readonly Step[] };

export const NO_HISTORY: History = { done: [], undone: [] };

const PARTS: Partial<Record<JournalLine["kind"], InputPart>> = {
  answer: "answers",
  measure: "measures",
  consequence: "consequences",
  raise: "raised",
  deviation: "deviations",
};

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function isAbout(one: Step | undefined, other: Step): one is Step {
  return one?.part === other.part && one.key === other.key;
}

/** A new change; one that `joins` goes on with the latest, as the next letter of a text does. */
export function addStep({ done, undone }: History, step: Step, joins: boolean): History {
  if (isSame(step.old, step.new)) return { done, undone };
  const last = done.at(-1);
  if (!joins || !isAbout(last, step)) return { done: [...done, step], undone: [] };
  const joined = { ...last, new: step.new } as Step;
  const before = done.slice(0, -1);
  return { done: isSame(joined.old, joined.new) ? before : [...before, joined], undone: [] };
}

export function takeBack({ done, undone }: History): History {
  const last = done.at(-1);
  return last === undefined
    ? { done, undone }
    : { done: done.slice(0, -1), undone: [...undone, last] };
}

export function makeAgain({ done, undone }: History): History {
  const next = undone.at(-1);
  return next === undefined
    ? { done, undone }
    : { done: [...done, next], undone: undone.slice(0, -1) };
}

/**
 * What the journal of a case allows. An entry that puts back what the latest change replaced is that change
 * undone. Nothing before a move to another version of the questionnaire is undone.
 */
export function readHistory(lines: readonly JournalLine[]): History {
  let history = NO_HISTORY;
  for (const line of lines) {
    if (line.kind === "questionnaire") history = NO_HISTORY;
    const part = PARTS[line.kind];
    // What the case began with, carried over from a screening, is not a change.
    if (part === undefined || line.carried) continue;
    const step = { part, key: line.subject, old: line.old, new: line.new } as Step;
    const [last, next] = [history.done.at(-1), history.undone.at(-1)];
    if (isAbout(last, step) && isSame(last.old, step.new) && isSame(last.new, step.old)) {
      history = takeBack(history);
    } else if (isAbout(next, step) && isSame(next.old, step.old) && isSame(next.new, step.new)) {
      history = makeAgain(history);
    } else {
      history = addStep(history, step, false);
    }
  }
  return history;
}
