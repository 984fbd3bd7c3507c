import { z } from "zod";
import { Basis } from "#engine/question.ts";

export const OutcomeId = z.enum([
  "may-not-be-used",
  "advised-against",
  "recommended-with-conditions",
  "recommended",
]);

/** A link of the chain from an answer to a figure or a proposal. */
export const ReportReason = z.strictObject({
  kind: z.enum(["answer", "class", "measure", "method"]),
  /** Present where the reason is an answer. */
  question: z.string().optional(),
  text: z.string(),
});
export type ReportReason = z.infer<typeof ReportReason>;

export const ReportStopper = z.strictObject({
  id: z.string(),
  question: z.string(),
  basis: Basis,
  text: z.string(),
  references: z.array(z.string()),
  reasons: z.array(ReportReason),
});
export type ReportStopper = z.infer<typeof ReportStopper>;

export const ReportRisk = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** 1–4, before measures. */
  likelihood: z.int().min(1).max(4),
  consequence: z.int().min(1).max(4),
  /** Likelihood × consequence: before measures, with agreed ones, with verified ones only. */
  inherent: z.int().min(1).max(16),
  target: z.int().min(1).max(16),
  residual: z.int().min(1).max(16),
  /** The officer's own likelihood, where it counts above what the answers give. */
  raised: z.strictObject({ likelihood: z.int().min(1).max(4), reason: z.string() }).nullable(),
  /** An avvikelse; only one that counts decides the outcome, with `score` instead of the residual risk. */
  deviation: z
    .strictObject({
      state: z.enum(["counts", "incomplete", "needless"]),
      lacking: z.array(z.string()),
      likelihood: z.int().min(1).max(4),
      score: z.int().min(1).max(16),
    })
    .nullable(),
  /** True where a "vet ej" or a missing answer takes part in the figure. */
  gap: z.boolean(),
  measures: z.array(z.string()),
  reasons: z.array(ReportReason),
});
export type ReportRisk = z.infer<typeof ReportRisk>;

export const ReportCondition = z.strictObject({
  id: z.string(),
  text: z.string(),
  due: z.string(),
  proof: z.string(),
});
export type ReportCondition = z.infer<typeof ReportCondition>;

export const ReportContradiction = z.strictObject({
  id: z.string(),
  questions: z.array(z.string()),
  text: z.string(),
});

/** The stable shape of `molnakt assess --json`; texts are in the language asked for, Swedish by default. */
export const AssessReport = z.strictObject({
  format: z.literal("molnakt/assessment"),
  formatVersion: z.literal(1),
  questionnaire: z.strictObject({ id: z.string(), version: z.string() }),
  case: z.strictObject({
    board: z.string(),
    registrationNumber: z.string(),
    service: z.string(),
    supplier: z.string(),
  }),
  outcome: OutcomeId,
  /** The outcome in words; always a proposal. */
  text: z.string(),
  stoppers: z.array(ReportStopper),
  /** Highest residual risk first. */
  risks: z.array(ReportRisk),
  /** Ids of questions answered with "vet ej". */
  gaps: z.array(z.string()),
  /** Ids of visible questions without an answer. */
  missing: z.array(z.string()),
  /** Answers that cannot all be right; they change no figure. */
  contradictions: z.array(ReportContradiction),
  conditions: z.array(ReportCondition),
  /** What is worth saying of an answer though it changes no proposal. */
  remarks: z.array(z.strictObject({ question: z.string(), text: z.string() })),
});
export type AssessReport = z.infer<typeof AssessReport>;
