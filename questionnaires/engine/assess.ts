import type { Input } from "./answers.ts";
import type { Assessment, ClassResult, Proposal } from "./assessment.ts";
import { createView } from "./create-view.ts";
import { decideOutcome } from "./decide-outcome.ts";
import { findConditions, listMeasures } from "./find-conditions.ts";
import { findGaps } from "./find-gaps.ts";
import { findStoppers } from "./find-stoppers.ts";
import { indexQuestionnaire, type QuestionnaireIndex } from "./index-questionnaire.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { createReasonWriter, explainMethod, type ReasonWriter } from "./reasons.ts";
import { rateRisks } from "./risk-method.ts";
import { fireRules } from "./risk-rules.ts";
import type { ClassFact, View } from "./view.ts";

/**
 * The assessment that follows from a questionnaire and what the officer has put in, with the reasons.
 * The questionnaire is one that checkQuestionnaire finds no problem in. An answer that does not fit its
 * question counts as unknown, and one to a question that the questionnaire lacks is not read; checkInput
 * finds both.
 */
export function assess(questionnaire: Questionnaire, input: Input): Assessment {
  const index = indexQuestionnaire(questionnaire);
  const given = createView(index, input.answers, false);
  const visible = [...index.questions.keys()].filter((id) => given.question(id).shown);
  const missing = visible.filter((id) => given.question(id).state === "missing");

  const soFar = propose(questionnaire, index, input, given, given);
  const closed =
    missing.length === 0
      ? soFar
      : propose(questionnaire, index, input, createView(index, input.answers, true), given);
  const writer = createReasonWriter(index, given, input.answers);
  return {
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    ...closed,
    visible,
    missing,
    classes: [...index.classes.keys()].map((id) => describeClass(given.classOf(id), writer)),
    outcomeSoFar: soFar.outcome,
    soFar,
  };
}

function propose(
  questionnaire: Questionnaire,
  index: QuestionnaireIndex,
  input: Input,
  view: View,
  given: View,
): Proposal {
  const writer = createReasonWriter(index, view, input.answers);
  const order = [...index.questions.keys()];
  const shown = order
    .map((id) => view.question(id))
    .filter((fact) => fact.shown)
    .map((fact) => fact.question);

  const { stoppers, undecided } = findStoppers(shown, view, writer);
  const gaps = findGaps(order, view, given, undecided);
  const risks = rateRisks(
    questionnaire,
    fireRules(shown, view, questionnaire.method),
    view,
    input,
    writer,
  );
  const measures = listMeasures(questionnaire, risks, input.measures);
  const conditions = findConditions(questionnaire, shown, view, writer, risks, input);
  const findings = { stoppers, risks, gaps, conditions };
  return { ...decideOutcome(questionnaire, findings, writer), ...findings, measures };
}

function describeClass(fact: ClassFact, writer: ReasonWriter): ClassResult {
  const { rule, answered, value, applied } = fact;
  const own = fact.state === "hidden" ? [] : [writer.answer(rule.question)];
  return {
    id: rule.id,
    answered,
    value,
    reasons: [
      ...own,
      ...applied.flatMap(({ effect, reason, verdict }) => [
        explainMethod(`${reason.sv} (${effect})`, `${reason.en} (${effect})`),
        ...writer.grounds(verdict.grounds, rule.question),
      ]),
    ],
  };
}
