import type { Answer } from "#engine/answers.ts";
import type { Question } from "#engine/question.ts";
import { fitLine } from "./fit-text.ts";
import type { ViewContext } from "./view-context.ts";

export type TableView = { columns: string[]; rows: string[][] };

/** The answer to a question of type table; undefined for any other and for one without rows. */
export function viewTable(
  { index, say }: ViewContext,
  question: Question,
  answer: Answer | undefined,
): TableView | undefined {
  if (question.type !== "table" || answer === undefined || !("value" in answer)) return undefined;
  if (!Array.isArray(answer.value)) return undefined;
  const rows = answer.value.filter((row) => typeof row === "object");
  if (rows.length === 0) return undefined;
  return {
    columns: question.columns.map(({ title }) => say(title)),
    rows: rows.map((row) =>
      question.columns.map(({ id, type }) => {
        const cell = row[id] ?? "";
        const country = type === "country" ? index.countries.get(cell) : undefined;
        return country === undefined ? fitLine(cell) : say(country.name);
      }),
    ),
  };
}
