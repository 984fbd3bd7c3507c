import type { LocalText } from "#engine/local-text.ts";
import type { Question } from "#engine/question.ts";

export const TEXTS = {
  copy: { sv: "Läsversion", en: "Reading copy" },
  version: { sv: "version", en: "version" },
  lead: {
    sv: "Frågorna i ordning, varför de ställs och vad svaren leder till. Svaren ges i Molnakt, inte här.",
    en: "The questions in order, why they are asked and what the answers lead to. Answers are given in Molnakt, not here.",
  },
  page: { sv: "Sida", en: "Page" },
  of: { sv: "av", en: "of" },
  contents: { sv: "Innehåll", en: "Contents" },
  askedWhen: { sv: "Ställs när", en: "Asked when" },
  partAskedWhen: { sv: "Delen gäller när", en: "The part applies when" },
  choices: { sv: "Svar", en: "Answers" },
  sources: { sv: "Källor", en: "References" },
  rules: { sv: "Vad svaret leder till", en: "What the answer leads to" },
  stop: { sv: "Stopp", en: "Stopper" },
  raise: { sv: "Höjer", en: "Raises" },
  increase: { sv: "Ökar", en: "Increases" },
  toLikelihood: { sv: "till minst sannolikhet", en: "to at least likelihood" },
  steps: { sv: "steg", en: "steps" },
  doubt: { sv: "Osäkert", en: "Uncertain" },
  contradiction: { sv: "Motsägelse", en: "Contradiction" },
  remark: { sv: "Påpekande", en: "Remark" },
  condition: { sv: "Villkor", en: "Condition" },
  when: { sv: "När", en: "When" },
  risks: { sv: "Risker", en: "Risks" },
  measures: { sv: "Åtgärder", en: "Measures" },
  requirement: { sv: "Krav", en: "Requirement" },
  proof: { sv: "Bevis", en: "Proof" },
  consequence: { sv: "Konsekvens", en: "Consequence" },
  fromClass: { sv: "följer av klass", en: "follows from class" },
  lowers: { sv: "Sänker sannolikheten", en: "Lowers the likelihood" },
  checked: { sv: "kontrollerad", en: "checked" },
  yes: { sv: "Ja", en: "Yes" },
  no: { sv: "Nej", en: "No" },
  optional: { sv: "får lämnas tom", en: "may be left empty" },
} as const satisfies Record<string, LocalText>;

export const TYPE_TEXTS: Readonly<Record<Question["type"], LocalText>> = {
  yesNo: { sv: "ja eller nej", en: "yes or no" },
  oneOf: { sv: "ett val", en: "one choice" },
  manyOf: { sv: "flera val", en: "many choices" },
  text: { sv: "text", en: "text" },
  number: { sv: "tal", en: "number" },
  date: { sv: "datum", en: "date" },
  class: { sv: "klass 0–4", en: "class 0–4" },
  countries: { sv: "länder", en: "countries" },
  table: { sv: "tabell", en: "table" },
};

/** Headings of the texts that help with a question, in reading order; one that is not here goes by its key. */
export const HELP_TEXTS: Readonly<Record<string, LocalText>> = {
  why: { sv: "Varför vi frågar", en: "Why we ask" },
  how: { sv: "Så tar du reda på det", en: "How to find out" },
  good: { sv: "Ett bra svar", en: "A good answer" },
  evidence: { sv: "Underlag som räknas", en: "Evidence that counts" },
};
