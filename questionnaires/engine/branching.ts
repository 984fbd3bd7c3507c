import type { Answer, Answers } from "./answers.ts";
import type { QuestionId } from "./condition.ts";
import { createView } from "./create-view.ts";
import { indexQuestionnaire } from "./index-questionnaire.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** Answered questions that a change takes out of the case or brings back, and unanswered ones that it opens. */
export type Branching = { hides: QuestionId[]; returns: QuestionId[]; opens: QuestionId[] };

/** What follows for other answers when one is changed, or taken away (null); in questionnaire order. */
export function findBranching(
  questionnaire: Questionnaire,
  answers: Answers,
  question: QuestionId,
  answer: Answer | null,
): Branching {
  const index = indexQuestionnaire(questionnaire);
  const changed: Answers = { ...answers };
  if (answer === null) Reflect.deleteProperty(changed, question);
  else changed[question] = answer;
  const before = createView(index, answers, false);
  const after = createView(index, changed, false);
  const given = [...index.questions.keys()].filter((id) => {
    const { state } = before.question(id);
    return id !== question && (state === "answered" || state === "unknown");
  });
  const changes = given.filter((id) => before.question(id).shown !== after.question(id).shown);
  const opens = [...index.questions.keys()].filter((id) => {
    const { shown, state } = after.question(id);
    return id !== question && shown && state === "missing" && !before.question(id).shown;
  });
  return {
    opens,
    hides: changes.filter((id) => before.question(id).shown),
    returns: changes.filter((id) => after.question(id).shown),
  };
}
