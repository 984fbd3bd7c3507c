import type {
  ConditionResult,
  Gap,
  Outcome,
  Reason,
  RiskResult,
  StopperResult,
} from "./assessment.ts";
import { BAND_TEXTS } from "./outcome-texts.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { explainMethod, nameRisk, type ReasonWriter } from "./reasons.ts";
import { findBand } from "./scale.ts";

export type Findings = {
  stoppers: readonly StopperResult[];
  risks: readonly RiskResult[];
  gaps: readonly Gap[];
  conditions: readonly ConditionResult[];
};

/** First hit from the strictest outcome down, with what led to it. */
export function decideOutcome(
  questionnaire: Questionnaire,
  findings: Findings,
  writer: ReasonWriter,
): { outcome: Outcome; reasons: Reason[] } {
  const { stoppers, conditions } = findings;
  const limits = questionnaire.method.outcomes;
  if (stoppers.length > 0) {
    const reasons = stoppers.flatMap(({ id, text, reasons }) => [
      explainMethod(text.sv, text.en, { stopper: id }),
      ...reasons,
    ]);
    return { outcome: "may-not-be-used", reasons };
  }
  const veryHigh = findings.risks.filter((risk) => risk.decisive >= limits["advised-against"]);
  const deciding = findings.gaps.filter((gap) => gap.stoppers.length > 0);
  if (veryHigh.length > 0 || deciding.length > 0) {
    const reasons = [
      ...explainRisks(questionnaire, veryHigh),
      ...deciding.map(({ question }) => writer.answer(question, STOPPER_UNDECIDED)),
    ];
    return { outcome: "advised-against", reasons };
  }
  const high = findings.risks.filter(
    (risk) => risk.decisive >= limits["recommended-with-conditions"],
  );
  if (high.length > 0 || conditions.length > 0) {
    const reasons = [
      ...explainRisks(questionnaire, high),
      ...conditions.map(({ id, text }) => explainMethod(text.sv, text.en, { condition: id })),
    ];
    return { outcome: "recommended-with-conditions", reasons };
  }
  const reason = explainMethod(
    "Inget hinder, ingen hög risk och inget öppet villkor",
    "No obstacle, no high risk and no open condition",
  );
  return { outcome: "recommended", reasons: [reason] };
}

const STOPPER_UNDECIDED = {
  sv: "Svaret avgör om tjänsten får användas",
  en: "The answer decides whether the service may be used",
};

function explainRisks(questionnaire: Questionnaire, risks: readonly RiskResult[]): Reason[] {
  return risks.map(({ id, residual, bands, decisive }) => {
    const name = nameRisk(questionnaire, id);
    const band = BAND_TEXTS[bands.residual];
    const left = BAND_TEXTS[findBand(questionnaire.method, decisive)];
    const accepted =
      decisive === residual
        ? { sv: "", en: "" }
        : {
            sv: `, med avvikelse ${decisive} (${left.sv})`,
            en: `, with the avvikelse ${decisive} (${left.en})`,
          };
    return explainMethod(
      `${id} ${name.sv}: restrisk ${residual} (${band.sv})${accepted.sv}`,
      `${id} ${name.en}: residual risk ${residual} (${band.en})${accepted.en}`,
      { risk: id },
    );
  });
}
