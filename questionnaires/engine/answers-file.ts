import { z } from "zod";
import { Answers, Input } from "./answers.ts";
import { CaseDetails } from "./case-details.ts";

/** A case as a file: what the command line reads and what an assessment can be exported to. */
export const AnswersFile = z.strictObject({
  format: z.literal("molnakt/answers"),
  formatVersion: z.literal(1),
  /** Id of the questionnaire the answers are for. */
  questionnaire: z.string().regex(/^[a-z0-9-]+$/),
  case: CaseDetails,
  answers: Answers,
  measures: Input.shape.measures,
  consequences: Input.shape.consequences,
  raised: Input.shape.raised,
  deviations: Input.shape.deviations,
  /** Where the facts come from, in words. */
  source: z.string().min(1).max(10_000).optional(),
});
export type AnswersFile = z.infer<typeof AnswersFile>;
