import type { Answer, AnswerValue } from "./answers.ts";
import type { LocalText } from "./local-text.ts";
import type { Question } from "./question.ts";
import type { Country } from "./questionnaire.ts";

const YES: LocalText = { sv: "Ja", en: "Yes" };
const NO: LocalText = { sv: "Nej", en: "No" };
export const UNKNOWN: LocalText = { sv: "Vet ej", en: "Don't know" };
const NOT_ANSWERED: LocalText = { sv: "Inte besvarad", en: "Not answered" };

/** An answer in words. What does not fit its question is shown as it was written. */
export function formatAnswer(
  question: Question,
  countries: ReadonlyMap<string, Country>,
  answer: Answer | undefined,
): LocalText {
  if (answer === undefined) return NOT_ANSWERED;
  if ("unknown" in answer) return UNKNOWN;
  return formatValue(question, countries, answer.value);
}

function formatValue(
  question: Question,
  countries: ReadonlyMap<string, Country>,
  value: AnswerValue,
): LocalText {
  if (typeof value === "number") return formatNumber(question, value);
  if (typeof value === "string") return formatText(question, value);
  if (value.length === 0) return NOT_ANSWERED;
  const parts = value.map((item) =>
    typeof item === "string"
      ? formatItem(question, countries, item)
      : formatRow(question, countries, item),
  );
  return joinTexts(parts, value.some((item) => typeof item !== "string") ? "; " : ", ");
}

function repeat(text: string): LocalText {
  return { sv: text, en: text };
}

function joinTexts(parts: readonly LocalText[], separator: string): LocalText {
  return {
    sv: parts.map((part) => part.sv).join(separator),
    en: parts.map((part) => part.en).join(separator),
  };
}

function formatNumber(question: Question, value: number): LocalText {
  if (question.type === "class") {
    const level = question.levels[value];
    return level === undefined
      ? repeat(`${value}`)
      : { sv: `${value} – ${level.sv}`, en: `${value} – ${level.en}` };
  }
  const unit = question.type === "number" ? question.unit : undefined;
  return {
    sv: `${value}`.replace(".", ",") + (unit === undefined ? "" : `\u00A0${unit.sv}`),
    en: `${value}` + (unit === undefined ? "" : `\u00A0${unit.en}`),
  };
}

function formatText(question: Question, value: string): LocalText {
  if (question.type === "yesNo") return value === "yes" ? YES : value === "no" ? NO : repeat(value);
  if (question.type === "oneOf") return formatOption(question.options, value);
  return value.trim() === "" ? NOT_ANSWERED : repeat(value);
}

function formatOption(
  options: Extract<Question, { type: "oneOf" | "manyOf" }>["options"],
  id: string,
): LocalText {
  return options.find((option) => option.id === id)?.text ?? repeat(id);
}

function formatItem(
  question: Question,
  countries: ReadonlyMap<string, Country>,
  item: string,
): LocalText {
  if (question.type === "manyOf") return formatOption(question.options, item);
  return countries.get(item)?.name ?? repeat(item);
}

function formatRow(
  question: Question,
  countries: ReadonlyMap<string, Country>,
  row: Readonly<Record<string, string>>,
): LocalText {
  const columns = question.type === "table" ? question.columns : [];
  const cells = columns.map(({ id, type, title }): LocalText => {
    const cell = row[id] ?? "";
    const text = (type === "country" ? countries.get(cell)?.name : undefined) ?? repeat(cell);
    return { sv: `${title.sv}: ${text.sv}`, en: `${title.en}: ${text.en}` };
  });
  return joinTexts(cells, ", ");
}
