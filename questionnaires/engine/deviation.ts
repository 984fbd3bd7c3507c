import type { Deviation } from "./answers.ts";
import type { Assessment, DeviationResult } from "./assessment.ts";
import type { Method } from "./method.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { findBand } from "./scale.ts";

/** What an avvikelse can lack. "order": it was accepted before the advice was given. */
export const DEVIATION_PARTS = [
  "reason",
  "advice",
  "advice-date",
  "acceptor",
  "acceptance-date",
  "order",
  "evidence",
  "signer",
] as const;
export type DeviationPart = (typeof DEVIATION_PARTS)[number];

/** The parts that must be added before the avvikelse counts; none for a complete one. */
function findLacking(deviation: Deviation, method: Method): DeviationPart[] {
  const { reason, advice, accepted, evidence } = deviation;
  const blank = (text: string) => text.trim() === "";
  const lacks: Readonly<Record<DeviationPart, boolean>> = {
    reason: blank(reason),
    advice: blank(advice.text),
    "advice-date": advice.date === undefined,
    acceptor: blank(accepted.name) || blank(accepted.role),
    "acceptance-date": accepted.date === undefined,
    order: advice.date !== undefined && accepted.date !== undefined && accepted.date < advice.date,
    evidence: evidence.length === 0,
    signer: method.acceptedBy === undefined,
  };
  return DEVIATION_PARTS.filter((part) => lacks[part]);
}

/** What an avvikelse makes of a residual risk, and whether it counts in the outcome. */
export function judgeDeviation(
  deviation: Deviation,
  method: Method,
  risk: { residualLikelihood: number; consequence: number },
): DeviationResult {
  const { likelihood } = deviation;
  const lacking = findLacking(deviation, method);
  const score = likelihood * risk.consequence;
  const state =
    likelihood >= risk.residualLikelihood
      ? "needless"
      : lacking.length > 0
        ? "incomplete"
        : "counts";
  return { state, lacking, likelihood, score, band: findBand(method, score) };
}

/**
 * Id of the signer who must be among those expected to sign the dossier, since an avvikelse counts in
 * it; null where none does.
 */
export function findAcceptor(questionnaire: Questionnaire, { risks }: Assessment): string | null {
  const { acceptedBy } = questionnaire.method;
  const counts = risks.some(({ deviation }) => deviation?.state === "counts");
  return acceptedBy !== undefined && counts ? acceptedBy : null;
}
