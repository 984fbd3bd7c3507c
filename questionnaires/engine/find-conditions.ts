import type { MeasureState } from "./answers.ts";
import type { ConditionResult, MeasureResult, Reason, RiskResult } from "./assessment.ts";
import { evaluate } from "./evaluate.ts";
import type { LocalText } from "./local-text.ts";
import type { Question } from "./question.ts";
import type { Measure, MeasureId, Questionnaire } from "./questionnaire.ts";
import { explainMeasure, explainMethod, type ReasonWriter } from "./reasons.ts";
import { countsAsTrue } from "./state.ts";
import type { View } from "./view.ts";

/** Residual score from which a risk calls for measures: the band "hög" and up. */
export const HIGH_RISK = 8;

/** Measures of the raised risks and every chosen one, in questionnaire order. */
export function listMeasures(
  questionnaire: Questionnaire,
  risks: readonly RiskResult[],
  states: Readonly<Record<string, MeasureState>>,
): MeasureResult[] {
  return questionnaire.measures.flatMap(({ id }) => {
    const status = states[id]?.status;
    const raised = risks.filter((risk) => risk.measures.includes(id)).map((risk) => risk.id);
    return status === undefined && raised.length === 0
      ? []
      : [{ id, status: status ?? "proposed", risks: raised.sort() }];
  });
}

/** Conditions that answers give, then measures that are not in place. */
export function findConditions(
  questionnaire: Questionnaire,
  shown: readonly Question[],
  view: View,
  writer: ReasonWriter,
  risks: readonly RiskResult[],
  states: Readonly<Record<string, MeasureState>>,
): ConditionResult[] {
  const required = shown.flatMap((question) =>
    question.conditions.flatMap((rule): ConditionResult[] => {
      const { state, grounds } = evaluate(rule.when, view);
      if (!countsAsTrue(state)) return [];
      const { id, text, due, proof } = rule;
      return [{ id, question: question.id, text, due, proof, reasons: writer.grounds(grounds) }];
    }),
  );
  const needed = findNeededMeasures(risks, states);
  const measures = questionnaire.measures.flatMap((measure) => {
    const state = states[measure.id];
    const reasons = needed.get(measure.id) ?? [];
    if (state?.status === "verified" || (state === undefined && reasons.length === 0)) return [];
    return [describeOpenMeasure(measure, state, reasons)];
  });
  return [...required, ...measures];
}

/** A high risk needs the measures under way against it, or else every one that is left. */
function findNeededMeasures(
  risks: readonly RiskResult[],
  states: Readonly<Record<string, MeasureState>>,
): Map<MeasureId, Reason[]> {
  const needed = new Map<MeasureId, Reason[]>();
  for (const risk of risks) {
    if (risk.residual < HIGH_RISK) continue;
    const left = risk.measures.filter((id) => states[id]?.status !== "verified");
    const underWay = left.filter((id) => states[id] !== undefined);
    for (const id of underWay.length > 0 ? underWay : left) {
      const reason = explainMethod(
        `${risk.id} har restrisken ${risk.residual}`,
        `${risk.id} has the residual risk ${risk.residual}`,
        { risk: risk.id },
      );
      needed.set(id, [...(needed.get(id) ?? []), reason]);
    }
  }
  return needed;
}

const BEFORE_USE: LocalText = {
  sv: "Innan tjänsten börjar användas",
  en: "Before the service is put to use",
};

function describeOpenMeasure(
  measure: Measure,
  state: MeasureState | undefined,
  reasons: Reason[],
): ConditionResult {
  const { owner, due } = state ?? {};
  return {
    id: measure.id,
    measure: measure.id,
    text: measure.requirement,
    due: due === undefined ? BEFORE_USE : { sv: `Senast ${due}`, en: `No later than ${due}` },
    proof: measure.proof,
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { date: due }),
    reasons: state === undefined ? reasons : [explainMeasure(measure, state.status), ...reasons],
  };
}
