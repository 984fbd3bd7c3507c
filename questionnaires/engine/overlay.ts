import { z } from "zod";
import { QuestionId } from "./condition.ts";
import { LocalText } from "./local-text.ts";
import { Increase, Raise, Requirement, Stop } from "./question.ts";
import { Measure, Reference, RiskId, Section, Signer } from "./questionnaire.ts";

/** A name in one line; it stands in the middle of sentences. */
const Word = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} .'’&()-]*$/u);

/** Rules added to a question of the catalogue. Adding can only make the assessment stricter. */
const AddedRules = z.strictObject({
  question: QuestionId,
  raises: z.array(Raise).default([]),
  increases: z.array(Increase).default([]),
  stops: z.array(Stop).default([]),
  conditions: z.array(Requirement).default([]),
});

/** A municipality's adaptation of a questionnaire. It adds, renames and switches off house rules; nothing else. */
export const Overlay = z.strictObject({
  format: z.literal("molnakt/overlay"),
  formatVersion: z.literal(1),
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9-]+$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  date: z.iso.date(),
  /** Id of the questionnaire it adapts. */
  base: z.string().regex(/^[a-z0-9-]+$/),
  municipality: LocalText,
  /** Own words for the catalogue's terms, in the same forms and order. */
  terms: z.record(z.string(), z.strictObject({ sv: z.array(Word), en: z.array(Word) })).default({}),
  /** Own names of options, by question and option. */
  options: z.record(QuestionId, z.record(z.string(), LocalText)).default({}),
  /** Ids of stoppers that are the municipality's own to switch off. */
  houseRulesOff: z.array(z.string()).default([]),
  rules: z.array(AddedRules).default([]),
  /** Own parts, X to Z. */
  sections: z.array(Section).default([]),
  /** Own measures, A80 to A99, and the risks they lower. */
  measures: z
    .array(z.strictObject({ ...Measure.shape, risks: z.array(RiskId).min(1) }))
    .default([]),
  references: z.array(Reference).default([]),
  /** In place of the catalogue's, in the order of signing. */
  signers: z.array(Signer).min(1).optional(),
  /** Who among the signers may accept a risk by an avvikelse; the catalogue's own where it is left out. */
  acceptedBy: z.string().optional(),
});
export type Overlay = z.infer<typeof Overlay>;
