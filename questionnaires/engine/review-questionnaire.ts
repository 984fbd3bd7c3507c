import { checkQuestionnaire } from "./check-questionnaire.ts";
import { checkSources } from "./check-sources.ts";
import { checkTexts, findLongSentences } from "./check-texts.ts";
import type { PlacedProblem } from "./problem.ts";
import { type Proof, proveReachable } from "./prove-reachable.ts";
import type { Questionnaire } from "./questionnaire.ts";

export type Review = {
  /** What must be put right. */
  errors: PlacedProblem[];
  /** What someone should look at. */
  warnings: PlacedProblem[];
  /** Empty where ids or conditions are wrong. */
  proofs: Proof[];
};

/** Everything an author should know of a questionnaire; `today` is YYYY-MM-DD. */
export function reviewQuestionnaire(questionnaire: Questionnaire, today: string): Review {
  const errors = checkQuestionnaire(questionnaire);
  const proofs = errors.length === 0 ? proveReachable(questionnaire) : [];
  return {
    errors: [...errors, ...checkTexts(questionnaire)],
    warnings: [...findLongSentences(questionnaire), ...checkSources(questionnaire, today)],
    proofs,
  };
}
