import type { Comparison, ItemChange, Step } from "#engine/compare-questionnaires.ts";
import { ASPECT_TEXTS, STEP_TEXTS } from "#engine/comparison-texts.ts";
import type { Difference } from "#engine/list-differences.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { Terminal } from "./terminal.ts";

const SIGNS: Readonly<Record<Step, string>> = { new: "+", changed: "~", removed: "-" };

/** Headings of the parts; one that is not here goes by its key. */
const PARTS: Readonly<Record<string, LocalText>> = {
  sections: { sv: "Delar", en: "Parts" },
  classes: { sv: "Informationsklasser", en: "Information classes" },
  risks: { sv: "Risker", en: "Risks" },
  measures: { sv: "Åtgärder", en: "Measures" },
  references: { sv: "Källor", en: "References" },
  countries: { sv: "Länder", en: "Countries" },
  signers: { sv: "Underskrifter", en: "Signers" },
};
const QUESTIONS: LocalText = { sv: "Frågor", en: "Questions" };
const THE_WHOLE: LocalText = { sv: "Katalogen", en: "The questionnaire" };

/** What changed between two versions, for people. */
export function printComparison({ questions, items }: Comparison, terminal: Terminal): void {
  const { language } = terminal;
  if (questions.length > 0) terminal.print(`\n${QUESTIONS[language]}`);
  for (const { id, step, aspects, old, new: next, differences } of questions) {
    const about = aspects.map((aspect) => ASPECT_TEXTS[aspect][language]).join(", ");
    const what = about === "" ? "" : ` (${about})`;
    const text = (next ?? old)?.[language] ?? "";
    terminal.print(`${SIGNS[step]} ${id} ${STEP_TEXTS[step][language]}${what}: ${text}`);
    for (const difference of differences) terminal.print(writeDifference(difference));
  }
  for (const [heading, members] of groupItems(items)) {
    terminal.print(`\n${heading[language]}`);
    for (const { part, id, step, differences } of members) {
      terminal.print(`${SIGNS[step]} ${id ?? part} ${STEP_TEXTS[step][language]}`);
      for (const difference of differences) terminal.print(writeDifference(difference));
    }
  }
}

function groupItems(items: readonly ItemChange[]): Map<LocalText, ItemChange[]> {
  const groups = new Map<LocalText, ItemChange[]>();
  const own = new Map<string, LocalText>();
  for (const item of items) {
    const known = PARTS[item.part] ?? own.get(item.part) ?? { sv: item.part, en: item.part };
    if (PARTS[item.part] === undefined) own.set(item.part, known);
    const heading = item.id === null && PARTS[item.part] === undefined ? THE_WHOLE : known;
    groups.set(heading, [...(groups.get(heading) ?? []), item]);
  }
  return groups;
}

function writeDifference({ path, old, new: next }: Difference): string {
  const change = [
    ...(old === null ? [] : [`-${writeValue(old)}`]),
    ...(next === null ? [] : [`+${writeValue(next)}`]),
  ];
  return `    ${path === "" ? "" : `${path}: `}${change.join("  ")}`;
}

function writeValue(value: unknown): string {
  const text = typeof value === "string" ? `”${value}”` : JSON.stringify(value);
  return text.replace(/\s+/g, " ");
}
