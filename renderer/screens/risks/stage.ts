import type { RiskResult } from "#engine/assessment.ts";

/** Before measures, with agreed ones, with verified ones only. */
export const STAGES = ["inherent", "target", "residual"] as const;
export type Stage = (typeof STAGES)[number];

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
