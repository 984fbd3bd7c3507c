import type { Outcome } from "#engine/assessment.ts";
import type { Language } from "#engine/local-text.ts";
import type { ConditionUse } from "#engine/question.ts";

export type ConditionItem = {
  /** Position in the whole document, from 1. */
  number: number;
  /** The rule's or the measure's id; stable for ever. */
  id: string;
  /** "Å8 Stark inloggning" for a measure, "Villkor D1-sign" for a condition that an answer gives. */
  heading: string;
  text: string;
  /** The evidence to demand. */
  proof: string;
  /** Before when, in words. */
  due: string;
  owner: string;
  /** ISO day, or empty. */
  date: string;
  /** How far a measure has come, or empty. */
  status: string;
  /** What it follows from: a question, or for a measure the risks it lowers and the questions that raise them. */
  sources: string[];
  references: string[];
};

export type ConditionGroup = { use: ConditionUse; title: string; items: ConditionItem[] };

/** A day in the calendar. */
export type CalendarDay = {
  /** Stable within the case. */
  id: string;
  /** ISO day. */
  date: string;
  summary: string;
  description: string;
};

/** The conditions of a case as they go into the tender documents, in one language, free of characters no file can hold. */
export type ConditionsDocument = {
  /** The same for the same case each time it is exported. */
  caseId: string;
  language: Language;
  title: string;
  /** Label and value. */
  facts: (readonly [label: string, value: string])[];
  outcome: Outcome;
  /** What a reader must know before using the list. */
  remarks: string[];
  groups: ConditionGroup[];
  calendar: CalendarDay[];
  /** The instant of the export, ISO, UTC. */
  created: string;
};
