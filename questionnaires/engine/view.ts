import type { AnswerValue } from "./answers.ts";
import type { ClassId, QuestionId } from "./condition.ts";
import type { LocalText } from "./local-text.ts";
import type { Question } from "./question.ts";
import type { ClassRule, Country } from "./questionnaire.ts";
import type { State } from "./state.ts";

/** A statement about a question or a class that a verdict rests on. */
export type Ground =
  { question: QuestionId; state: State } | { class: ClassId; state: State; grounds: Ground[] };

export type Verdict = { state: State; grounds: Ground[] };

/** "empty": an optional question left open. */
type AnswerState = "answered" | "unknown" | "missing" | "empty";

export type QuestionFact = {
  question: Question;
  /** Why the question is asked or not; an undetermined gate shows it (unknown) or not yet (missing). */
  gate: Verdict;
  shown: boolean;
  /** Shown whatever the unknown answers turn out to be. */
  certain: boolean;
  state: AnswerState;
  /** Present when answered with something that fits the question. */
  value?: AnswerValue;
};

export type AppliedClassRule = { effect: string; reason: LocalText; verdict: Verdict };

export type ClassFact = {
  rule: ClassRule;
  state: AnswerState | "hidden";
  answered: number | null;
  /** Null when not answered and no rule gives a minimum. */
  value: number | null;
  /** Lowest and highest the class can turn out to be; `highest` counts missing answers too. */
  low: number;
  high: number;
  highest: number;
  applied: AppliedClassRule[];
  grounds: Ground[];
};

/** What conditions look at: one set of answers seen through one questionnaire. */
export type View = {
  /** True where a missing answer counts as unknown. */
  closed: boolean;
  question: (id: QuestionId) => QuestionFact;
  classOf: (id: ClassId) => ClassFact;
  country: (code: string) => Country | undefined;
};
