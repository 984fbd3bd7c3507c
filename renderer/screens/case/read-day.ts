import { checkAnswer } from "#engine/check-answer.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { Question } from "#engine/question.ts";

const NAME = { sv: "Datum", en: "Date" };
const ANY_DAY: Question = {
  id: "A1",
  type: "date",
  text: NAME,
  why: NAME,
  how: NAME,
  good: NAME,
  evidence: NAME,
  references: [],
  doubts: [],
  required: false,
  raises: [],
  increases: [],
  stops: [],
  conditions: [],
  remarks: [],
};

/** A typed day as "YYYY-MM-DD"; null when blank. Judged by the engine's own rule for dates. */
export function readDay(
  text: string,
): { ok: true; day: string | null } | { ok: false; problem: LocalText } {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: true, day: null };
  const [problem] = checkAnswer(ANY_DAY, new Map(), trimmed);
  return problem === undefined ? { ok: true, day: trimmed } : { ok: false, problem: problem.text };
}
