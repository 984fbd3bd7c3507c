import type { AnswerValue } from "#engine/answers.ts";
import { checkAnswer } from "#engine/check-answer.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { Question } from "#engine/question.ts";
import type { Country } from "#engine/questionnaire.ts";

export type TypedQuestion = Extract<Question, { type: "text" | "number" | "date" }>;

/** A typed text as an answer; null when it is blank, a problem when it cannot be one. */
export type TypedReading =
  { ok: true; value: AnswerValue | null } | { ok: false; problem: LocalText | "not-a-number" };

/** A number may be written with a decimal comma or point and with spaces between thousands. */
export function readTyped(
  question: TypedQuestion,
  countries: ReadonlyMap<string, Country>,
  text: string,
): TypedReading {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: true, value: null };
  if (question.type === "number" && !/^[-−]?\d[\d\s\u00A0]*([.,]\d+)?$/.test(trimmed)) {
    return { ok: false, problem: "not-a-number" };
  }
  const value =
    question.type === "number"
      ? Number(
          trimmed
            .replace(/[\s\u00A0]/g, "")
            .replace(",", ".")
            .replace("−", "-"),
        )
      : question.type === "date"
        ? trimmed
        : text;
  const [problem] = checkAnswer(question, countries, value);
  return problem === undefined ? { ok: true, value } : { ok: false, problem: problem.text };
}
