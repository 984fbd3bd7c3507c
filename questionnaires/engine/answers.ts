import { z } from "zod";
import { QuestionId } from "./condition.ts";

/**
 * yesNo: "yes" | "no"; oneOf: option id; manyOf: option ids; text: text; number and class: number;
 * date: "YYYY-MM-DD"; countries: ISO 3166-1 alpha-2 codes; table: rows of column id -> text or country code.
 */
export const AnswerValue = z.union([
  z.string(),
  z.number(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.string())),
]);
export type AnswerValue = z.infer<typeof AnswerValue>;

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Who vouches for the answer: the officer's own knowledge, the supplier's word, or checked by the officer. */
export const Provenance = z.enum(["officer", "supplier", "verified"]);
export type Provenance = z.infer<typeof Provenance>;

const provenance = {
  source: Provenance.optional(),
  note: z.string().max(10_000).optional(),
  /** SHA-256 of the evidence files that support the answer. */
  evidence: z.array(Sha256).optional(),
};

/** "Vet ej" is an answer of its own: `{ unknown: true }`. */
export const Answer = z.union([
  z.strictObject({ value: AnswerValue, ...provenance }),
  z.strictObject({ unknown: z.literal(true), ...provenance }),
]);
export type Answer = z.infer<typeof Answer>;

export const Answers = z.record(QuestionId, Answer);
export type Answers = z.infer<typeof Answers>;

/**
 * planned counts nothing, agreed counts in the target risk, verified counts in the residual risk and needs
 * evidence.
 */
export const MeasureStatus = z.enum(["planned", "agreed", "verified"]);
export type MeasureStatus = z.infer<typeof MeasureStatus>;

export const MeasureState = z.strictObject({
  status: MeasureStatus,
  owner: z.string().max(200).optional(),
  due: z.iso.date().optional(),
  note: z.string().max(10_000).optional(),
  evidence: z.array(Sha256).optional(),
});
export type MeasureState = z.infer<typeof MeasureState>;

/** The officer's own, higher likelihood of a risk. It counts only above what the answers give. */
export const RaisedRisk = z.strictObject({
  likelihood: z.int().min(2).max(4),
  reason: z.string().min(1).max(10_000),
});
export type RaisedRisk = z.infer<typeof RaisedRisk>;

/** An avvikelse: a residual risk accepted as it is. It counts only when every part is there. */
export const Deviation = z.strictObject({
  /** The likelihood that the acceptor counts with. */
  likelihood: z.int().min(1).max(3),
  reason: z.string().max(10_000),
  /** The data protection officer's advice, given before the risk is accepted. */
  advice: z.strictObject({ text: z.string().max(10_000), date: z.iso.date().optional() }),
  accepted: z.strictObject({
    name: z.string().max(200),
    role: z.string().max(200),
    date: z.iso.date().optional(),
  }),
  /** SHA-256 of the evidence files, the signed decision among them. */
  evidence: z.array(Sha256),
});
export type Deviation = z.infer<typeof Deviation>;

const RiskKey = z.string().regex(/^R[0-9]{2}$/);

/** Everything the officer has put in; the assessment is a pure function of it and the questionnaire. */
export const Input = z.strictObject({
  answers: Answers,
  measures: z.record(z.string().regex(/^A[0-9]{2}$/), MeasureState).default({}),
  /** Consequence 1–4 for risks that no information class gives. */
  consequences: z.record(RiskKey, z.int().min(1).max(4)).default({}),
  raised: z.record(RiskKey, RaisedRisk).default({}),
  deviations: z.record(RiskKey, Deviation).default({}),
});
export type Input = z.infer<typeof Input>;

/** The parts that the input is made of; each has its entries by an id. */
export const InputPart = Input.keyof();
export type InputPart = z.infer<typeof InputPart>;
