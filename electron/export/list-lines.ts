import type { ConditionItem, ConditionsDocument } from "./conditions-document.ts";
import { CONDITIONS_TEXTS } from "./conditions-texts.ts";

/** What is said of a condition below its text, as label and values; what is not known is left out. */
export function listLines(
  item: ConditionItem,
  { language }: ConditionsDocument,
): (readonly [label: string, values: readonly string[]])[] {
  const words = CONDITIONS_TEXTS[language];
  const one = (value: string): string[] => (value === "" ? [] : [value]);
  const lines = [
    [words.proof, one(item.proof)],
    [words.due, one(item.due)],
    [words.owner, one(item.owner)],
    [words.date, item.due.includes(item.date) ? [] : [item.date]],
    [words.status, one(item.status)],
    [words.sources, item.sources],
    [words.references, item.references],
  ] as const;
  return lines.filter(([, values]) => values.length > 0);
}
