import type { Deviation, Input, RaisedRisk } from "./answers.ts";
import type { DeviationResult, Reason, RiskResult } from "./assessment.ts";
import type { QuestionId } from "./condition.ts";
import { judgeDeviation } from "./deviation.ts";
import { evaluate } from "./evaluate.ts";
import { countStatus } from "./measure-status.ts";
import type { Measure, MeasureId, Questionnaire, Risk } from "./questionnaire.ts";
import { explainClass, explainMeasure, explainMethod, type ReasonWriter } from "./reasons.ts";
import type { FiredIncrease, FiredRaise, FiredRules } from "./risk-rules.ts";
import { findBand, TOP } from "./scale.ts";
import type { View } from "./view.ts";

/** Raised risks, highest residual first, then highest inherent, then by id. */
export function rateRisks(
  questionnaire: Questionnaire,
  fired: FiredRules,
  view: View,
  input: Input,
  writer: ReasonWriter,
): RiskResult[] {
  return questionnaire.risks
    .flatMap((risk) => {
      const raises = fired.raises.get(risk.id) ?? [];
      if (raises.length === 0 && input.raised[risk.id] === undefined) return [];
      const increases = fired.increases.get(risk.id) ?? [];
      return [rateRisk(questionnaire, risk, raises, increases, view, input, writer)];
    })
    .sort((a, b) => b.residual - a.residual || b.inherent - a.inherent || (a.id < b.id ? -1 : 1));
}

function rateRisk(
  questionnaire: Questionnaire,
  risk: Risk,
  raises: FiredRaise[],
  increases: FiredIncrease[],
  view: View,
  input: Input,
  writer: ReasonWriter,
): RiskResult {
  const { method } = questionnaire;
  const answers = findLikelihood(raises, increases, method.severalAnswers);
  const raise = applyRaise(answers.value, input.raised[risk.id]);
  const likelihood = raise.value;
  const consequence = findConsequence(questionnaire, risk, view, input);
  const proposed = new Set([...risk.measures, ...raises.flatMap(({ rule }) => rule.measures)]);
  const lowering = new Set([...risk.measures, ...listSureMeasures(raises, view)]);
  const chosen = questionnaire.measures.flatMap((measure) => {
    const state = input.measures[measure.id];
    return state !== undefined && lowering.has(measure.id)
      ? [{ measure, state, status: countStatus(state) }]
      : [];
  });

  const targetLikelihood = lower(
    likelihood,
    chosen.filter(({ status }) => status !== "planned").map(({ measure }) => measure),
  );
  const residualLikelihood = lower(
    likelihood,
    chosen.filter(({ status }) => status === "verified").map(({ measure }) => measure),
  );
  const inherent = likelihood * consequence.value;
  const target = targetLikelihood * consequence.value;
  const residual = residualLikelihood * consequence.value;
  const accepted = input.deviations[risk.id];
  const deviation =
    accepted === undefined
      ? null
      : judgeDeviation(accepted, method, { residualLikelihood, consequence: consequence.value });
  return {
    id: risk.id,
    likelihood,
    answersLikelihood: raises.length === 0 ? null : answers.value,
    raised: raise.counts,
    consequence: consequence.value,
    inherent,
    target,
    residual,
    targetLikelihood,
    residualLikelihood,
    bands: {
      inherent: findBand(method, inherent),
      target: findBand(method, target),
      residual: findBand(method, residual),
    },
    deviation,
    decisive: deviation?.state === "counts" ? deviation.score : residual,
    gap: answers.gap || consequence.gap,
    measures: sortMeasures(questionnaire, proposed),
    reasons: [
      ...explainRules(raises, increases, writer),
      ...answers.reasons,
      ...raise.reasons,
      ...consequence.reasons,
      ...chosen.map(({ measure, state }) => explainMeasure(measure, state)),
      ...explainDeviation(risk, accepted, deviation),
    ],
  };
}

type Figure = { value: number; gap: boolean; reasons: Reason[] };

/** From the answers; 1 where none raises the risk. */
function findLikelihood(
  raises: FiredRaise[],
  increases: FiredIncrease[],
  severalAnswers: number,
): Figure {
  const several = new Set(raises.map(({ question }) => question)).size > 1 && severalAnswers > 0;
  const highest = Math.max(1, ...raises.map((fired) => fired.likelihood));
  const added = increases.reduce((sum, { rule }) => sum + rule.by, several ? severalAnswers : 0);
  return {
    value: Math.min(TOP, highest + added),
    gap: [...raises, ...increases].some(({ verdict }) => verdict.state === "unknown"),
    reasons:
      several && highest < TOP
        ? [
            explainMethod(
              `Svar på flera frågor höjer samma risk: sannolikheten ökar med ${severalAnswers}`,
              `Answers to several questions raise the same risk: the likelihood grows by ${severalAnswers}`,
            ),
          ]
        : [],
  };
}

/** The officer may go above what the answers give, never below. */
function applyRaise(
  likelihood: number,
  raised: RaisedRisk | undefined,
): { value: number; counts: RaisedRisk | null; reasons: Reason[] } {
  if (raised === undefined) return { value: likelihood, counts: null, reasons: [] };
  const { likelihood: own, reason } = raised;
  if (own <= likelihood) {
    const needless = explainMethod(
      `Handläggarens höjning till ${own} ändrar inget: svaren ger redan ${likelihood}`,
      `The officer's raise to ${own} changes nothing: the answers give ${likelihood} already`,
    );
    return { value: likelihood, counts: null, reasons: [needless] };
  }
  const counts = explainMethod(
    `Handläggaren har höjt sannolikheten från ${likelihood} till ${own}: ${reason}`,
    `The officer has raised the likelihood from ${likelihood} to ${own}: ${reason}`,
  );
  return { value: own, counts: raised, reasons: [counts] };
}

function explainDeviation(
  { id }: Risk,
  accepted: Deviation | undefined,
  deviation: DeviationResult | null,
): Reason[] {
  if (accepted === undefined || deviation?.state !== "counts") return [];
  const { name, role } = accepted.accepted;
  return [
    explainMethod(
      `Avvikelse: ${name}, ${role}, godtar sannolikhet ${deviation.likelihood}, så att förslaget räknar med ${deviation.score}`,
      `Avvikelse (accepted deviation): ${name}, ${role}, accepts likelihood ${deviation.likelihood}, so that the proposal counts with ${deviation.score}`,
      { risk: id },
    ),
  ];
}

function findConsequence(
  { method }: Questionnaire,
  risk: Risk,
  view: View,
  choices: Pick<Input, "consequences">,
): Figure {
  if (risk.class !== undefined) {
    const { rule, high, state, applied } = view.classOf(risk.class);
    const consequence = Math.max(...method.classes.slice(0, high + 1));
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
          `Konsekvensen är ${consequence} enligt frågekatalogen`,
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
  // By what the words are made of: to compare the words themselves would cost a third of an assessment.
  const own = new Map<QuestionId, Map<string, number>>();
  const plain = new Set<Reason>();
  const reasons: Reason[] = [];
  for (const { question, rule, verdict, effect } of all) {
    const because = verdict.state === "true" ? rule.reason : NOT_KNOWN;
    const given = own.get(question) ?? new Map<string, number>();
    own.set(question, given);
    const at = given.get(because.sv) ?? reasons.length;
    given.set(because.sv, at);
    reasons[at] = writer.answer(question, because, effect);
    for (const ground of writer.grounds(verdict.grounds, question)) {
      if (plain.has(ground)) continue;
      plain.add(ground);
      reasons.push(ground);
    }
  }
  return reasons;
}

const NOT_KNOWN = {
  sv: "Räknas som en risk tills svaret är känt",
  en: "Counts as a risk until the answer is known",
};
