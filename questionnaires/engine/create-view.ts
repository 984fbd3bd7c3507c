import type { Answer, Answers } from "./answers.ts";
import { checkAnswer, isEmptyValue } from "./check-answer.ts";
import { deriveClass } from "./classes.ts";
import type { ClassId, QuestionId } from "./condition.ts";
import type { QuestionnaireIndex } from "./index-questionnaire.ts";
import type { Question } from "./question.ts";
import type { ClassFact, QuestionFact, View } from "./view.ts";
import { judgeVisibility } from "./visibility.ts";

/**
 * Facts are worked out when first asked for. Throws for an id that the questionnaire does not have and
 * for conditions that go in a circle, which checkQuestionnaire finds beforehand.
 */
export function createView(index: QuestionnaireIndex, answers: Answers, closed: boolean): View {
  const questions = new Map<QuestionId, QuestionFact | null>();
  const classes = new Map<ClassId, ClassFact | null>();

  const view: View = {
    closed,
    question: (id) =>
      remember(questions, id, () => {
        const indexed = index.questions.get(id);
        if (indexed === undefined) throw new Error(`No question ${id} in the questionnaire.`);
        return {
          question: indexed.question,
          ...judgeVisibility(indexed.gate, view),
          ...readAnswer(indexed.question, answers[id], index),
        };
      }),
    classOf: (id) =>
      remember(classes, id, () => {
        const rule = index.classes.get(id);
        if (rule === undefined) throw new Error(`No class ${id} in the questionnaire.`);
        return deriveClass(rule, view);
      }),
    country: (code) => index.countries.get(code),
  };
  return view;
}

function remember<K extends string, F>(facts: Map<K, F | null>, id: K, find: () => F): F {
  const known = facts.get(id);
  if (known === null) throw new Error(`The conditions on ${id} go in a circle.`);
  if (known !== undefined) return known;
  facts.set(id, null);
  const fact = find();
  facts.set(id, fact);
  return fact;
}

/** An answer that does not fit its question decides nothing, so it counts as unknown. */
function readAnswer(
  question: Question,
  answer: Answer | undefined,
  index: QuestionnaireIndex,
): Pick<QuestionFact, "state" | "value"> {
  if (answer !== undefined && "unknown" in answer) return { state: "unknown" };
  if (answer === undefined || isEmptyValue(answer.value)) {
    return { state: question.required ? "missing" : "empty" };
  }
  return checkAnswer(question, index.countries, answer.value).length === 0
    ? { state: "answered", value: answer.value }
    : { state: "unknown" };
}
