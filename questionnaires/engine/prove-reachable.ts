import type { Answers } from "./answers.ts";
import type { QuestionId } from "./condition.ts";
import { createView } from "./create-view.ts";
import { findAnswers } from "./find-answers.ts";
import { indexQuestionnaire } from "./index-questionnaire.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** `answers`: with exactly these the question is asked; null where none were found. */
export type Proof = { question: QuestionId; answers: Answers | null };

/**
 * For each question, answers with which it is asked, tried in the same way as a case is assessed. The
 * questionnaire has passed checkQuestionnaire; else this may throw.
 */
export function proveReachable(questionnaire: Questionnaire): Proof[] {
  const index = indexQuestionnaire(questionnaire);
  const shows = (question: QuestionId, answers: Answers): boolean =>
    createView(index, answers, false).question(question).shown;

  return [...index.questions].map(([question, { gate }]) => {
    const result = gate === undefined ? null : findAnswers(gate, questionnaire);
    const found = result === null ? {} : result.found === "yes" ? result.answers : null;
    if (found === null) return { question, answers: null };
    const given = Object.fromEntries(
      Object.entries(found).filter(([, answer]) => !("unknown" in answer)),
    );
    const answers = [given, found].find((tried) => shows(question, tried));
    return { question, answers: answers ?? null };
  });
}
