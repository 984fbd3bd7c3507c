import type { Answers } from "./answers.ts";
import type { QuestionId } from "./condition.ts";
import { createView } from "./create-view.ts";
import { evaluate } from "./evaluate.ts";
import { indexQuestionnaire } from "./index-questionnaire.ts";
import type { LocalText } from "./local-text.ts";
import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { View } from "./view.ts";

export type Remark = { question: QuestionId; text: LocalText };

/** What is worth saying of the answers though it changes no proposal; `today` is YYYY-MM-DD. */
export function findRemarks(
  questionnaire: Questionnaire,
  answers: Answers,
  today: string,
): Remark[] {
  const index = indexQuestionnaire(questionnaire);
  const view = createView(index, answers, false);
  return [...index.questions.values()].flatMap(({ question }) =>
    view.question(question.id).shown
      ? [...listRemarks(question, view), ...listLate(question, view, today)]
      : [],
  );
}

function listRemarks(question: Question, view: View): Remark[] {
  return question.remarks
    .filter(({ when }) => evaluate(when, view).state === "true")
    .map(({ text }) => ({ question: question.id, text }));
}

/** A date later than the question allows. */
function listLate(question: Question, view: View, today: string): Remark[] {
  if (question.type !== "date" || question.within === undefined) return [];
  const { months, when, text } = question.within;
  const { value } = view.question(question.id);
  if (typeof value !== "string" || value <= addMonths(today, months)) return [];
  return evaluate(when, view).state === "true" ? [{ question: question.id, text }] : [];
}

/** The same day of a later month, or that month's last day. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const total = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const last = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate();
  const write = (figure: number) => String(figure).padStart(2, "0");
  return `${inYear}-${write(inMonth)}-${write(Math.min(date, last))}`;
}
