import type { Input } from "#engine/answers.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { EMPTY_INPUT } from "#engine/empty-input.ts";
import { leaveOut } from "#engine/plan-upgrade.ts";
import type { QuestionId } from "#engine/condition.ts";
import type { Change, Entry, EvidenceEntry } from "./entry.ts";

type Seal = { sha256: string; by: string; at: string };

/** What an assessment is, given its journal. */
export type Projection = {
  questionnaire: { id: string; version: string; sha256: string };
  details: CaseDetails;
  input: Input;
  /** Answers to look at again since the case was moved to another version. */
  review: QuestionId[];
  /** A file at most once, in the order they were attached. */
  evidence: EvidenceEntry[];
  sealed: Seal[];
};

type Replacing = Extract<Change, { old: unknown }>;

/** What the change would replace: null when there is nothing. */
export function findOld(state: Projection, change: Replacing): Replacing["old"] {
  switch (change.kind) {
    case "questionnaire":
      return state.questionnaire;
    case "details":
      return state.details;
    case "answer":
      return state.input.answers[change.question] ?? null;
    case "measure":
      return state.input.measures[change.measure] ?? null;
    case "consequence":
      return state.input.consequences[change.risk] ?? null;
    case "raise":
      return state.input.raised[change.risk] ?? null;
    case "deviation":
      return state.input.deviations[change.risk] ?? null;
  }
}

/** The state after one more entry; `state` is null before the first, which creates the assessment. */
export function applyEntry(state: Projection | null, entry: Entry): Projection {
  const { change } = entry;
  if (change.kind === "created") {
    if (state !== null) throw new Error("The assessment exists already.");
    const { questionnaire, details } = change;
    return { questionnaire, details, input: EMPTY_INPUT, review: [], evidence: [], sealed: [] };
  }
  if (state === null) throw new Error("The first entry of a journal creates the assessment.");
  const { input } = state;
  switch (change.kind) {
    case "details":
      return { ...state, details: change.new };
    case "answer": {
      const answers = replaceKey(input.answers, change.question, change.new);
      const review = state.review.filter((id) => id !== change.question);
      return { ...state, input: { ...input, answers }, review };
    }
    case "measure": {
      const measures = replaceKey(input.measures, change.measure, change.new);
      return { ...state, input: { ...input, measures } };
    }
    case "consequence": {
      const consequences = replaceKey(input.consequences, change.risk, change.new);
      return { ...state, input: { ...input, consequences } };
    }
    case "raise": {
      const raised = replaceKey(input.raised, change.risk, change.new);
      return { ...state, input: { ...input, raised } };
    }
    case "deviation": {
      const deviations = replaceKey(input.deviations, change.risk, change.new);
      return { ...state, input: { ...input, deviations } };
    }
    case "questionnaire": {
      const rest = leaveOut(input, change.setAside);
      const review = [...new Set([...state.review, ...change.review])];
      return {
        ...state,
        questionnaire: change.new,
        input: rest,
        review: review.filter((id) => rest.answers[id] !== undefined),
      };
    }
    case "reviewed": {
      const review = state.review.filter((id) => id !== change.question);
      return review.length === state.review.length ? state : { ...state, review };
    }
    case "evidence": {
      const known = state.evidence.some((file) => file.sha256 === change.file.sha256);
      return known ? state : { ...state, evidence: [...state.evidence, change.file] };
    }
    case "sealed": {
      const { sha256, by } = change;
      return { ...state, sealed: [...state.sealed, { sha256, by, at: entry.at }] };
    }
  }
}

/** Throws for a journal that does not begin, and only begins, with the assessment being created. */
export function project(entries: readonly Entry[]): Projection {
  let state: Projection | null = null;
  for (const entry of entries) state = applyEntry(state, entry);
  if (state === null) throw new Error("A journal has at least one entry.");
  return state;
}

function replaceKey<V>(
  record: Readonly<Record<string, V>>,
  key: string,
  value: V | null,
): Record<string, V> {
  if (value !== null) return { ...record, [key]: value };
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
