import type { Answers } from "./answers.ts";
import type { QuestionId } from "./condition.ts";
import { createView } from "./create-view.ts";
import { evaluate } from "./evaluate.ts";
import { indexQuestionnaire } from "./index-questionnaire.ts";
import { listAtoms } from "./list-conditions.ts";
import type { LocalText } from "./local-text.ts";
import type { Questionnaire } from "./questionnaire.ts";

export type FoundContradiction = {
  id: string;
  /** The questions whose answers do not fit together, in reading order. */
  questions: QuestionId[];
  text: LocalText;
};

/** Given answers that cannot all be right, by the questionnaire's own rules; "vet ej" contradicts nothing. */
export function findContradictions(
  questionnaire: Questionnaire,
  answers: Answers,
): FoundContradiction[] {
  const { contradictions = [] } = questionnaire;
  if (contradictions.length === 0) return [];
  const index = indexQuestionnaire(questionnaire);
  const view = createView(index, answers, false);
  return contradictions
    .filter(({ when }) => evaluate(when, view, "given").state === "true")
    .map(({ id, when, text }) => {
      const named = new Set(
        listAtoms(when).flatMap(({ atom }) => ("question" in atom ? atom.question : [])),
      );
      const questions = [...index.questions.keys()].filter(
        (question) => named.has(question) && view.question(question).shown,
      );
      return { id, questions, text };
    });
}
