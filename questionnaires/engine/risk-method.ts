import type { MeasureState } from "./answers.ts";
import type { Band, Reason, RiskResult } from "./assessment.ts";
import { evaluate } from "./evaluate.ts";
import type { Measure, MeasureId, Questionnaire, Risk } from "./questionnaire.ts";
import { explainClass, explainMeasure, explainMethod, type ReasonWriter } from "./reasons.ts";
import type { FiredIncrease, FiredRaise, FiredRules } from "./risk-rules.ts";
import type { View } from "./view.ts";

/** Likelihood and consequence each go from 1 to 4. */
const TOP = 4;
export type Choices = {
  measures: Readonly<Record<string, MeasureState>>;
  consequences: Readonly<Record<string, number>>;
};

/** Score 1–16: 1–3 låg, 4–6 måttlig, 8–9 hög, 12–16 mycket hög. */
export function findBand(score: number): Band {
  if (score <= 3) return "low";
  if (score <= 6) return "moderate";
  return score <= 9 ? "high" : "very-high";
}

/** Raised risks, highest residual first, then highest inherent, then by id. */
export function rateRisks(
  questionnaire: Questionnaire,
  fired: FiredRules,
  view: View,
  choices: Choices,
  writer: ReasonWriter,
): RiskResult[] {
  return questionnaire.risks
    .flatMap((risk) => {
      const raises = fired.raises.get(risk.id);
      if (raises === undefined) return [];
      const increases = fired.increases.get(risk.id) ?? [];
      return [rateRisk(questionnaire, risk, raises, increases, view, choices, writer)];
    })
    .sort((a, b) => b.residual - a.residual || b.inherent - a.inherent || (a.id < b.id ? -1 : 1));
}

function rateRisk(
  questionnaire: Questionnaire,
  risk: Risk,
  raises: FiredRaise[],
  increases: FiredIncrease[],
  view: View,
  choices: Choices,
  writer: ReasonWriter,
): RiskResult {
  const likelihood = findLikelihood(raises, increases);
  const consequence = findConsequence(risk, view, choices);
  const proposed = new Set([...risk.measures, ...raises.flatMap(({ rule }) => rule.measures)]);
  const lowering = new Set([...risk.measures, ...listSureMeasures(raises, view)]);
  const chosen = questionnaire.measures.flatMap((measure) => {
    const status = choices.measures[measure.id]?.status;
    return status !== undefined && lowering.has(measure.id) ? [{ measure, status }] : [];
  });

  const targetLikelihood = lower(
    likelihood.value,
    chosen.filter(({ status }) => status !== "planned").map(({ measure }) => measure),
  );
  const residualLikelihood = lower(
    likelihood.value,
    chosen.filter(({ status }) => status === "verified").map(({ measure }) => measure),
  );
  const inherent = likelihood.value * consequence.value;
  const target = targetLikelihood * consequence.value;
  const residual = residualLikelihood * consequence.value;
  return {
    id: risk.id,
    likelihood: likelihood.value,
    consequence: consequence.value,
    inherent,
    target,
    residual,
    targetLikelihood,
    residualLikelihood,
    bands: {
      inherent: findBand(inherent),
      target: findBand(target),
      residual: findBand(residual),
    },
    gap: likelihood.gap || consequence.gap,
    measures: sortMeasures(questionnaire, proposed),
    reasons: [
      ...explainRules(raises, increases, writer),
      ...likelihood.reasons,
      ...consequence.reasons,
      ...chosen.map(({ measure, status }) => explainMeasure(measure, status)),
    ],
  };
}

type Figure = { value: number; gap: boolean; reasons: Reason[] };

function findLikelihood(raises: FiredRaise[], increases: FiredIncrease[]): Figure {
  const several = new Set(raises.map(({ question }) => question)).size > 1;
  const highest = Math.max(...raises.map((fired) => fired.likelihood));
  const added = increases.reduce((sum, { rule }) => sum + rule.by, several ? 1 : 0);
  return {
    value: Math.min(TOP, highest + added),
    gap: [...raises, ...increases].some(({ verdict }) => verdict.state === "unknown"),
    reasons:
      several && highest < TOP
        ? [
            explainMethod(
              "Svar på flera frågor höjer samma risk: sannolikheten ökar med 1",
              "Answers to several questions raise the same risk: the likelihood grows by 1",
            ),
          ]
        : [],
  };
}

function findConsequence(risk: Risk, view: View, choices: Choices): Figure {
  if (risk.class !== undefined) {
    const { rule, high, state, applied } = view.classOf(risk.class);
    const consequence = Math.min(TOP, high + 1);
    if (state === "answered") {
      return {
        value: consequence,
        gap: applied.some(({ verdict }) => verdict.state === "unknown"),
        reasons: [explainClass(rule, high, consequence)],
      };
    }
    return {
      value: consequence,
      gap: true,
      reasons: [
        explainMethod(
          `${rule.name.sv}: klassen är inte känd, konsekvensen räknas som ${consequence}`,
          `${rule.name.en}: the class is not known, the consequence counts as ${consequence}`,
        ),
      ],
    };
  }
  const own = choices.consequences[risk.id];
  const consequence = own ?? risk.consequence ?? TOP;
  const reason =
    own === undefined
      ? explainMethod(
          `Konsekvensen är ${consequence} enligt frågepaketet`,
          `The consequence is ${consequence} according to the questionnaire`,
        )
      : explainMethod(
          `Handläggaren har satt konsekvensen till ${consequence}`,
          `The officer has set the consequence to ${consequence}`,
        );
  return { value: consequence, gap: false, reasons: [reason] };
}

/**
 * A rule's own measures lower the risk only when the rule holds for certain: else an unknown answer could
 * bring in a measure and so give a lower risk than a known one.
 */
function listSureMeasures(raises: FiredRaise[], view: View): MeasureId[] {
  return raises
    .filter(
      ({ rule, question }) =>
        rule.measures.length > 0 &&
        view.question(question).certain &&
        evaluate(rule.when, view, "certain").state === "true",
    )
    .flatMap(({ rule }) => rule.measures);
}

function lower(likelihood: number, measures: readonly Measure[]): number {
  return Math.max(1, likelihood - measures.reduce((sum, { lowers }) => sum + lowers, 0));
}

function sortMeasures(questionnaire: Questionnaire, ids: ReadonlySet<string>): MeasureId[] {
  return questionnaire.measures.map(({ id }) => id).filter((id) => ids.has(id));
}

function explainRules(
  raises: FiredRaise[],
  increases: FiredIncrease[],
  writer: ReasonWriter,
): Reason[] {
  const all = [
    ...raises.map((fired) => ({ ...fired, effect: `${fired.likelihood}` })),
    ...increases.map((fired) => ({ ...fired, effect: `+${fired.rule.by}` })),
  ];
  const reasons = all.flatMap(({ question, rule, verdict, effect }) => [
    writer.answer(question, verdict.state === "true" ? rule.reason : NOT_KNOWN, effect),
    ...writer.grounds(verdict.grounds, question),
  ]);
  return [...new Map(reasons.map((reason) => [reason.text.sv, reason])).values()];
}

const NOT_KNOWN = {
  sv: "Räknas som en risk tills svaret är känt",
  en: "Counts as a risk until the answer is known",
};
