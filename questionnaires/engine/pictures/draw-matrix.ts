import type { RiskResult } from "#engine/assessment.ts";
import type { Band, Method } from "#engine/method.ts";
import type { RiskId } from "#engine/questionnaire.ts";
import { findBand } from "#engine/scale.ts";

/** Before measures, with agreed ones, with verified ones only. */
export const STAGES = ["inherent", "target", "residual"] as const;
export type Stage = (typeof STAGES)[number];

export type MatrixCell = {
  likelihood: number;
  consequence: number;
  score: number;
  band: Band;
  ids: RiskId[];
};

const STEPS = [1, 2, 3, 4] as const;

export function readLikelihood(risk: RiskResult, stage: Stage): number {
  switch (stage) {
    case "inherent":
      return risk.likelihood;
    case "target":
      return risk.targetLikelihood;
    case "residual":
      return risk.residualLikelihood;
  }
}

/** Sixteen cells row by row: likelihood 4 first, each row consequence 1–4. */
export function drawMatrix(
  risks: readonly RiskResult[],
  method: Method,
  stage: Stage,
): MatrixCell[] {
  return STEPS.toReversed().flatMap((likelihood) =>
    STEPS.map((consequence) => {
      const score = likelihood * consequence;
      const ids = risks
        .filter(
          (risk) => risk.consequence === consequence && readLikelihood(risk, stage) === likelihood,
        )
        .map(({ id }) => id)
        .sort();
      return { likelihood, consequence, score, band: findBand(method, score), ids };
    }),
  );
}

/** How many risks are lower at the stage than before measures. */
export function countFallen(risks: readonly RiskResult[], stage: Stage): number {
  return risks.filter((risk) => risk[stage] < risk.inherent).length;
}
