import type { Answer, Answers, AnswerValue } from "./answers.ts";
import { assess } from "./assess.ts";
import type { ConditionResult, Gap } from "./assessment.ts";
import { checkAnswer } from "./check-answer.ts";
import type { QuestionId } from "./condition.ts";
import { createView } from "./create-view.ts";
import { EMPTY_INPUT } from "./empty-input.ts";
import { evaluate } from "./evaluate.ts";
import { indexQuestionnaire } from "./index-questionnaire.ts";
import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { Flow, NextStep } from "./screening.ts";
import { isUndetermined } from "./state.ts";

export type ScreeningResult = {
  /** Null while an open question still decides the step. */
  next: NextStep | null;
  /** Whom to ask first, and about what. */
  advice: ConditionResult[];
  missing: QuestionId[];
  gaps: Gap[];
};

/** What a screening advises as the next step. Throws for a questionnaire that is none. */
export function screen(questionnaire: Questionnaire, answers: Answers): ScreeningResult {
  const { screening } = questionnaire;
  if (screening === undefined) throw new Error(`${questionnaire.id} is no screening.`);
  const { missing, soFar } = assess(questionnaire, { ...EMPTY_INPUT, answers });
  const view = createView(indexQuestionnaire(questionnaire), answers, false);
  const { conditions: advice, gaps } = soFar;
  for (const step of screening.next) {
    const state = step.when === undefined ? "true" : evaluate(step.when, view).state;
    if (state === "missing") return { next: null, advice, missing, gaps };
    const holds = isUndetermined(state) ? step.unknownHolds : state === "true";
    // The last step says that nothing speaks against it, which takes every answer.
    if (holds && (step.when !== undefined || missing.length === 0)) {
      return { next: step, advice, missing, gaps };
    }
  }
  return { next: null, advice, missing, gaps };
}

export type CarriedAnswer = { from: QuestionId; to: QuestionId; answer: Answer };

/**
 * The answers of a screening as answers to the full questionnaire, in its order. Only visible questions
 * are carried, "vet ej" as "vet ej", with source and note; evidence stays where it is.
 */
export function carryAnswers(
  screened: Questionnaire,
  answers: Answers,
  target: Questionnaire,
): CarriedAnswer[] {
  const { questions, countries } = indexQuestionnaire(target);
  const from = indexQuestionnaire(screened);
  const view = createView(from, answers, false);
  const carried = (screened.screening?.flows ?? []).flatMap((flow): CarriedAnswer[] => {
    const answer = answers[flow.from];
    const question = questions.get(flow.to)?.question;
    const asked = from.questions.has(flow.from) && view.question(flow.from).shown;
    if (answer === undefined || question === undefined || !asked) return [];
    const { source, note } = answer;
    const support = {
      ...(source === undefined ? {} : { source }),
      ...(note === undefined ? {} : { note }),
    };
    if ("unknown" in answer) return [{ ...flow, answer: { unknown: true, ...support } }];
    const value = mapValue(flow, answer.value, question);
    return value === null || checkAnswer(question, countries, value).length > 0
      ? []
      : [{ ...flow, answer: { value, ...support } }];
  });
  const order = [...questions.keys()];
  return carried
    .map(({ from, to, answer }) => ({ from, to, answer }))
    .sort((one, other) => order.indexOf(one.to) - order.indexOf(other.to));
}

/** Null where the answer says nothing about the other question. */
function mapValue({ values }: Flow, value: AnswerValue, to: Question): AnswerValue | null {
  if (values === undefined) return value;
  const chosen = typeof value === "string" ? [value] : Array.isArray(value) ? value : [];
  const mapped = chosen.flatMap((one) => (typeof one === "string" ? (values[one] ?? []) : []));
  const [first] = mapped;
  if (first === undefined) return null;
  return to.type === "manyOf" ? mapped : first;
}
