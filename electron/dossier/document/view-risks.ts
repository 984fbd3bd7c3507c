import type { RiskResult } from "#engine/assessment.ts";
import type { Band } from "#engine/method.ts";
import { UNPROVEN } from "#engine/measure-status.ts";
import { BAND_TEXTS, MEASURE_STATUS_TEXTS } from "#engine/outcome-texts.ts";
import { nameMeasure } from "#engine/reasons.ts";
import { fitLine } from "./fit-text.ts";
import { TEXTS } from "./texts.ts";
import { nameOf, type ViewContext } from "./view-context.ts";

export type RiskView = {
  id: string;
  name: string;
  inherent: string;
  target: string;
  residual: string;
  /** What a counting avvikelse makes of it, with its level; null where there is none. */
  accepted: string | null;
  band: Band;
  level: string;
  gap: boolean;
  reasons: string[];
};

export type MeasureView = {
  name: string;
  requirement: string;
  status: string;
  owner: string;
  date: string;
  risks: string;
};

export type ConditionView = { text: string; due: string; proof: string; owner: string };

function writeProduct(likelihood: number, consequence: number): string {
  return `${likelihood} × ${consequence} = ${likelihood * consequence}`;
}

export function viewRisks({ assessment, questionnaire, say }: ViewContext): RiskView[] {
  return assessment.risks.map((risk: RiskResult) => ({
    id: risk.id,
    name: say(nameOf(questionnaire.risks, risk.id)),
    inherent: writeProduct(risk.likelihood, risk.consequence),
    target: writeProduct(risk.targetLikelihood, risk.consequence),
    residual: writeProduct(risk.residualLikelihood, risk.consequence),
    accepted:
      risk.deviation?.state === "counts"
        ? `${say(TEXTS.deviation)}: ${writeProduct(risk.deviation.likelihood, risk.consequence).replaceAll(" ", "\u00A0")} (${say(BAND_TEXTS[risk.deviation.band])})`
        : null,
    band: risk.bands.residual,
    level: say(BAND_TEXTS[risk.bands.residual]),
    gap: risk.gap,
    reasons: risk.reasons.map(({ text }) => say(text)),
  }));
}

export function viewMeasures({
  assessment,
  content,
  questionnaire,
  say,
}: ViewContext): MeasureView[] {
  return assessment.measures.map(({ id, status, lacksEvidence, risks }) => {
    const measure = questionnaire.measures.find((candidate) => candidate.id === id);
    if (measure === undefined) throw new Error(`The questionnaire has no ${id}.`);
    const state = content.input.measures[id];
    return {
      name: say(nameMeasure(measure)),
      requirement: say(measure.requirement),
      status: say(lacksEvidence ? UNPROVEN : MEASURE_STATUS_TEXTS[status]),
      owner: state?.owner === undefined ? say(TEXTS.noOwner) : fitLine(state.owner),
      date: state?.due ?? say(TEXTS.notSet),
      risks: risks.join(", "),
    };
  });
}

export function viewConditions({ assessment, say }: ViewContext): ConditionView[] {
  return assessment.conditions.map(({ text, due, proof, owner, date }) => ({
    text: say(text),
    due: date ?? say(due),
    proof: say(proof),
    owner: owner === undefined ? say(TEXTS.noOwner) : fitLine(owner),
  }));
}
