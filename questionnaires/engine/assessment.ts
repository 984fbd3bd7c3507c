import type { ClassId, QuestionId } from "./condition.ts";
import type { DeviationPart } from "./deviation.ts";
import type { LocalText } from "./local-text.ts";
import type { Band } from "./method.ts";
import type { MeasureStatus, RaisedRisk } from "./answers.ts";
import type { Basis } from "./question.ts";
import type { MeasureId, RiskId } from "./questionnaire.ts";

export const OUTCOMES = [
  "may-not-be-used",
  "advised-against",
  "recommended-with-conditions",
  "recommended",
] as const;
/** Strictest first. Always a proposal; the nämnd decides. */
export type Outcome = (typeof OUTCOMES)[number];

/** One link of the chain from an answer to a figure. */
export type Reason =
  | {
      kind: "answer";
      question: QuestionId;
      state: "answered" | "unknown" | "missing";
      /** Where it raises a risk: the likelihood it gives by itself ("3"), or the steps it adds ("+1"). */
      effect?: string;
      text: LocalText;
    }
  | { kind: "class"; class: ClassId; value: number; text: LocalText }
  /** effect: the steps the likelihood falls, e.g. "-2". */
  | { kind: "measure"; measure: MeasureId; status: MeasureStatus; effect: string; text: LocalText }
  /** A step of the method itself; the ids tell what it is about, where it is about one thing. */
  | { kind: "method"; text: LocalText; stopper?: string; risk?: RiskId; condition?: string };

export type ClassResult = {
  id: ClassId;
  /** What the officer answered; null when unknown or missing. */
  answered: number | null;
  /** After minimum rules and steps up; null when unknown or missing and no rule gives a minimum. */
  value: number | null;
  reasons: Reason[];
};

export type StopperResult = {
  id: string;
  question: QuestionId;
  basis: Basis;
  text: LocalText;
  references: string[];
  reasons: Reason[];
};

export type Gap = {
  question: QuestionId;
  /** Stopper rules that cannot be decided until this is known. */
  stoppers: string[];
};

/**
 * An avvikelse on a risk. "counts": it decides the outcome instead of the residual risk; "incomplete": it
 * changes nothing yet; "needless": the residual risk is as low already.
 */
export type DeviationResult = {
  state: "counts" | "incomplete" | "needless";
  lacking: DeviationPart[];
  likelihood: number;
  score: number;
  band: Band;
};

export type RiskResult = {
  id: RiskId;
  /** Inherent, 1–4. */
  likelihood: number;
  /** What the answers alone give; null where no answer raises the risk. */
  answersLikelihood: number | null;
  /** The officer's raise, where it counts above the answers. */
  raised: RaisedRisk | null;
  consequence: number;
  /** Likelihood × consequence with no measure, with agreed and verified ones, with verified ones only. */
  inherent: number;
  target: number;
  residual: number;
  targetLikelihood: number;
  residualLikelihood: number;
  bands: { inherent: Band; target: Band; residual: Band };
  deviation: DeviationResult | null;
  /** What the outcome is decided on: the residual risk, or less where an avvikelse counts. */
  decisive: number;
  /** True where an unknown answer or class takes part in the figure. */
  gap: boolean;
  measures: MeasureId[];
  reasons: Reason[];
};

export type MeasureResult = {
  id: MeasureId;
  /** What it counts as. */
  status: MeasureStatus | "proposed";
  /** True where it is said to be verified, but has no evidence and so counts as agreed. */
  lacksEvidence: boolean;
  risks: RiskId[];
};

export type ConditionResult = {
  /** The rule's id, or the measure's id where a measure not yet verified is the condition, or made from the risk's. */
  id: string;
  question?: QuestionId;
  measure?: MeasureId;
  /** The risk whose avvikelse is to be followed up. */
  risk?: RiskId;
  text: LocalText;
  due: LocalText;
  proof: LocalText;
  owner?: string;
  date?: string;
  reasons: Reason[];
};

export type Proposal = {
  outcome: Outcome;
  /** Why this outcome and no milder one. */
  reasons: Reason[];
  /** Visible questions answered "vet ej", and unanswered ones that leave a stopper undecided. */
  gaps: Gap[];
  /** Decided by known answers first, then those that an unknown answer sets off. */
  stoppers: StopperResult[];
  /** Raised risks, highest residual first. */
  risks: RiskResult[];
  measures: MeasureResult[];
  conditions: ConditionResult[];
};

/** With missing answers counted as unknown: what holds if the case is closed now. */
export type Assessment = Proposal & {
  questionnaire: { id: string; version: string };
  visible: QuestionId[];
  missing: QuestionId[];
  /** From the given answers alone. */
  classes: ClassResult[];
  outcomeSoFar: Outcome;
  /** From the given answers alone, with missing ones left out: for showing while the officer works. */
  soFar: Proposal;
};
