import type { AnswerValue } from "#engine/answers.ts";
import type { Column } from "#engine/question.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import type { Draft } from "./assessment-slice.ts";

export type Row = Record<string, string>;

type Countries = Questionnaire["countries"]["list"];

/** True where a country cell holds a text that names no country. */
export function isStrayCountry(column: Column, countries: Countries, row: Row): boolean {
  const cell = (row[column.id] ?? "").trim();
  return column.type === "country" && cell !== "" && !countries.some(({ code }) => code === cell);
}

/** A whole row can be saved. */
export function isWholeRow(columns: readonly Column[], countries: Countries, row: Row): boolean {
  return columns.every(
    (column) => (row[column.id] ?? "").trim() !== "" && !isStrayCountry(column, countries, row),
  );
}

export function readRows(value: AnswerValue | undefined): Row[] {
  return Array.isArray(value) ? value.filter((row) => typeof row !== "string") : [];
}

/** The draft of a table whose answer is put back: the rows of the answer, and those that are not whole yet. */
export function keepUnfinished(
  questionnaire: Questionnaire | null,
  id: string,
  draft: Draft | undefined,
  value: AnswerValue | undefined,
): Draft | null {
  const questions = questionnaire?.sections.flatMap(({ questions: all }) => all) ?? [];
  const question = questions.find((one) => one.id === id);
  if (questionnaire === null || question?.type !== "table" || draft?.rows === undefined)
    return null;
  const { list } = questionnaire.countries;
  const left = draft.rows.filter((row) => !isWholeRow(question.columns, list, row));
  return left.length === 0 ? null : { rows: [...readRows(value), ...left] };
}
