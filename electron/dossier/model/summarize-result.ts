import type { Assessment } from "#engine/assessment.ts";
import type { DossierContent } from "./dossier-content.ts";

/** The figures of an assessment that are sealed, and that a verifier works out again. */
export function summarizeResult(assessment: Assessment): DossierContent["result"] {
  return {
    outcome: assessment.outcome,
    stoppers: assessment.stoppers.map(({ id }) => id),
    risks: assessment.risks.map(({ id, inherent, target, residual, deviation }) => ({
      id,
      inherent,
      target,
      residual,
      ...(deviation?.state === "counts" ? { accepted: deviation.score } : {}),
    })),
  };
}
