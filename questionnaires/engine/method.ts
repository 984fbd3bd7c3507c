import { z } from "zod";
import { LocalText } from "./local-text.ts";
import { TOP } from "./scale.ts";

export const Band = z.enum(["low", "moderate", "high", "very-high"]);
export type Band = z.infer<typeof Band>;

const Step = z.int().min(1).max(TOP);
const Score = z
  .int()
  .min(1)
  .max(TOP * TOP);

/**
 * What may vary in the risk method. The four outcomes, that a stopper stops, and that not knowing never
 * helps are code.
 */
export const Method = z.strictObject({
  /** What likelihood 1–4 and consequence 1–4 mean, the lowest first. */
  likelihoods: z.array(LocalText).length(TOP),
  consequences: z.array(LocalText).length(TOP),
  /** Likelihood from an answer that raises a risk, where its rule says nothing else. */
  raise: Step,
  /** Likelihood from "vet ej", unless a known answer would give more. */
  unknown: Step,
  /** Steps added where answers to several questions raise the same risk. */
  severalAnswers: z.int().min(0).max(3),
  /** The consequence that information class 0, 1, 2, 3 and 4 gives. */
  classes: z.array(Step).length(5),
  /** Each band from its lowest score up to the next one's. */
  bands: z.array(z.strictObject({ band: Band, from: Score })).length(Band.options.length),
  /** Lowest residual score that gives the outcome, where nothing stricter does. */
  outcomes: z.strictObject({ "advised-against": Score, "recommended-with-conditions": Score }),
  /** The information class that stops the case; absent where none does. */
  stoppingClass: z.int().min(0).max(4).optional(),
  /** Id of the signer who may accept a risk by an avvikelse; absent where nobody may. */
  acceptedBy: z.string().optional(),
});
export type Method = z.infer<typeof Method>;
