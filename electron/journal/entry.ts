import { z } from "zod";
import { Answer, Deviation, InputPart, MeasureState, RaisedRisk, Sha256 } from "#engine/answers.ts";
import { CaseDetails } from "#engine/case-details.ts";
import { QuestionId } from "#engine/condition.ts";
import { MeasureId, RiskId } from "#engine/questionnaire.ts";

const QuestionnaireName = z.strictObject({ id: z.string(), version: z.string(), sha256: Sha256 });

/** By its content: a program, a document with macros, or something else than its name says. */
export const EvidenceCaution = z.enum(["program", "macros", "disguised"]);
export type EvidenceCaution = z.infer<typeof EvidenceCaution>;

export const EvidenceEntry = z.strictObject({
  sha256: Sha256,
  name: z.string().min(1).max(255),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int().min(0),
  caution: EvidenceCaution.optional(),
});
export type EvidenceEntry = z.infer<typeof EvidenceEntry>;

/** The answer in another case that an answer was carried over from. */
export const AnswerOrigin = z.strictObject({
  assessment: z.uuid(),
  questionnaire: z.strictObject({ id: z.string(), version: z.string() }),
  question: QuestionId,
});
export type AnswerOrigin = z.infer<typeof AnswerOrigin>;

/** One thing that happened to an assessment; `old` is what it replaced, null when there was nothing. */
export const Change = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("created"),
    questionnaire: QuestionnaireName,
    details: CaseDetails,
  }),
  z.strictObject({ kind: z.literal("details"), old: CaseDetails, new: CaseDetails }),
  z.strictObject({
    kind: z.literal("answer"),
    question: QuestionId,
    old: Answer.nullable(),
    new: Answer.nullable(),
    /** Present where the answer was carried over from a screening (förprövning). */
    origin: AnswerOrigin.optional(),
  }),
  z.strictObject({
    kind: z.literal("measure"),
    measure: MeasureId,
    old: MeasureState.nullable(),
    new: MeasureState.nullable(),
  }),
  z.strictObject({
    kind: z.literal("consequence"),
    risk: RiskId,
    old: z.int().min(1).max(4).nullable(),
    new: z.int().min(1).max(4).nullable(),
  }),
  z.strictObject({
    kind: z.literal("raise"),
    risk: RiskId,
    old: RaisedRisk.nullable(),
    new: RaisedRisk.nullable(),
  }),
  z.strictObject({
    kind: z.literal("deviation"),
    risk: RiskId,
    old: Deviation.nullable(),
    new: Deviation.nullable(),
  }),
  /**
   * The case was moved to another version of its questionnaire. `review` are the answers to look at again;
   * what is set aside stands in earlier entries and no longer counts.
   */
  z.strictObject({
    kind: z.literal("questionnaire"),
    old: QuestionnaireName,
    new: QuestionnaireName,
    review: z.array(QuestionId),
    setAside: z.array(z.strictObject({ part: InputPart, id: z.string().min(1).max(200) })),
  }),
  /** The officer has looked at an answer again and lets it stand. */
  z.strictObject({ kind: z.literal("reviewed"), question: QuestionId }),
  z.strictObject({ kind: z.literal("evidence"), file: EvidenceEntry }),
  /** A dossier was made and signed; the digest is that of its canonical assessment.json. */
  z.strictObject({ kind: z.literal("sealed"), sha256: Sha256, by: z.string() }),
]);
export type Change = z.infer<typeof Change>;

/**
 * A link of the append-only journal of one assessment.
 * hash = SHA-256 of the canonical JSON of the entry without `hash`; the first `previous` is 64 zeros.
 */
export const Entry = z.strictObject({
  assessment: z.uuid(),
  sequence: z.int().min(1),
  at: z.iso.datetime(),
  by: z.string().min(1).max(200),
  change: Change,
  previous: Sha256,
  hash: Sha256,
});
export type Entry = z.infer<typeof Entry>;
