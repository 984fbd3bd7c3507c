import type { Input, MeasureState } from "./answers.ts";
import type { ConditionResult, MeasureResult, Reason, RiskResult } from "./assessment.ts";
import { evaluate } from "./evaluate.ts";
import type { LocalText } from "./local-text.ts";
import { countStatus, isVerified, lacksEvidence } from "./measure-status.ts";
import type { Question } from "./question.ts";
import type { Measure, MeasureId, Questionnaire } from "./questionnaire.ts";
import { explainMeasure, explainMethod, nameRisk, type ReasonWriter } from "./reasons.ts";
import { countsAsTrue } from "./state.ts";
import type { View } from "./view.ts";

/** Measures of the raised risks and every chosen one, in questionnaire order. */
export function listMeasures(
  questionnaire: Questionnaire,
  risks: readonly RiskResult[],
  states: Readonly<Record<string, MeasureState>>,
): MeasureResult[] {
  return questionnaire.measures.flatMap(({ id }): MeasureResult[] => {
    const state = states[id];
    const raised = risks.filter((risk) => risk.measures.includes(id)).map((risk) => risk.id);
    raised.sort();
    if (state === undefined) {
      return raised.length === 0
        ? []
        : [{ id, status: "proposed", lacksEvidence: false, risks: raised }];
    }
    return [{ id, status: countStatus(state), lacksEvidence: lacksEvidence(state), risks: raised }];
  });
}

/** Conditions that answers give, then measures that are not in place, then accepted risks. */
export function findConditions(
  questionnaire: Questionnaire,
  shown: readonly Question[],
  view: View,
  writer: ReasonWriter,
  risks: readonly RiskResult[],
  input: Pick<Input, "measures" | "deviations">,
): ConditionResult[] {
  const { measures: states, deviations } = input;
  const limit = questionnaire.method.outcomes["recommended-with-conditions"];
  const required = shown.flatMap((question) =>
    question.conditions.flatMap((rule): ConditionResult[] => {
      const { state, grounds } = evaluate(rule.when, view);
      if (!countsAsTrue(state)) return [];
      const { id, text, due, proof } = rule;
      return [{ id, question: question.id, text, due, proof, reasons: writer.grounds(grounds) }];
    }),
  );
  const needed = findNeededMeasures(risks, states, limit);
  const measures = questionnaire.measures.flatMap((measure) => {
    const state = states[measure.id];
    const reasons = needed.get(measure.id) ?? [];
    if (state === undefined ? reasons.length === 0 : countStatus(state) === "verified") return [];
    return [describeOpenMeasure(measure, state, reasons)];
  });
  const accepted = risks.flatMap((risk) => {
    const given = deviations[risk.id];
    if (given === undefined || risk.deviation?.state !== "counts" || risk.residual < limit)
      return [];
    return [describeAcceptedRisk(questionnaire, risk, given.accepted.name)];
  });
  return [...required, ...measures, ...accepted];
}

/** A high risk needs the measures under way against it, or else every one that is left. */
function findNeededMeasures(
  risks: readonly RiskResult[],
  states: Readonly<Record<string, MeasureState>>,
  limit: number,
): Map<MeasureId, Reason[]> {
  const needed = new Map<MeasureId, Reason[]>();
  for (const risk of risks) {
    if (risk.decisive < limit) continue;
    const left = risk.measures.filter((id) => !isVerified(states[id]));
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

/** A risk that is high without its avvikelse stays in sight: the acceptance is followed up. */
function describeAcceptedRisk(
  questionnaire: Questionnaire,
  { id, residual, reasons }: RiskResult,
  owner: string,
): ConditionResult {
  const name = nameRisk(questionnaire, id);
  return {
    id: `${id}-deviation`,
    risk: id,
    text: {
      sv: `${id} ${name.sv}: restrisken ${residual} är godtagen med avvikelse. Följ upp att skälen för den gäller.`,
      en: `${id} ${name.en}: the residual risk ${residual} is accepted by an avvikelse. Follow up that its reasons hold.`,
    },
    due: {
      sv: "Vid varje omprövning, och när skälen ändras",
      en: "At every review, and when the reasons change",
    },
    proof: {
      sv: "Systemägarens undertecknade beslut och anteckning om uppföljningen",
      en: "The system owner's signed decision and a note of the follow-up",
    },
    owner,
    reasons: reasons.filter((reason) => reason.kind === "method" && reason.risk === id),
  };
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
    reasons: state === undefined ? reasons : [explainMeasure(measure, state), ...reasons],
  };
}
