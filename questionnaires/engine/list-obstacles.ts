import type { Input } from "./answers.ts";
import type { ConditionResult, Proposal } from "./assessment.ts";
import type { Condition, QuestionId } from "./condition.ts";
import { createView } from "./create-view.ts";
import { evaluate } from "./evaluate.ts";
import { findInvolved } from "./find-involved.ts";
import { indexQuestionnaire, type QuestionnaireIndex } from "./index-questionnaire.ts";
import type { Atom } from "./list-conditions.ts";
import { isVerified } from "./measure-status.ts";
import type { MeasureId, Questionnaire, RiskId } from "./questionnaire.ts";
import type { View } from "./view.ts";

/** One thing that keeps the outcome from being milder, and what may take it away. */
export type Obstacle = {
  /** With what is said of each. */
  questions: ReadonlyMap<QuestionId, readonly Atom[]>;
  /** None where only another answer helps, as against a stopper. */
  measures: readonly MeasureId[];
};

type Case = { questionnaire: Questionnaire; index: QuestionnaireIndex; input: Input; view: View };

/** What stands between a proposal and the next milder outcome; none where it is the mildest. */
export function listObstacles(
  questionnaire: Questionnaire,
  input: Input,
  proposal: Proposal,
  closed: boolean,
): Obstacle[] {
  const index = indexQuestionnaire(questionnaire);
  const view = createView(index, input.answers, closed);
  const about: Case = { questionnaire, index, input, view };
  const limits = questionnaire.method.outcomes;
  const listHigh = (limit: number) =>
    proposal.risks.filter(({ decisive }) => decisive >= limit).map(({ id }) => faceRisk(about, id));
  switch (proposal.outcome) {
    case "may-not-be-used":
      return proposal.stoppers.map(({ id }) => faceStopper(about, id));
    case "advised-against":
      return [
        ...listHigh(limits["advised-against"]),
        ...new Set(proposal.gaps.flatMap(({ stoppers }) => stoppers)),
      ].map((one) => (typeof one === "string" ? faceStopper(about, one) : one));
    case "recommended-with-conditions":
      return [
        ...listHigh(limits["recommended-with-conditions"]),
        ...proposal.conditions.flatMap((condition) => faceCondition(about, condition)),
      ];
    case "recommended":
      return [];
  }
}

/** A rule hangs on its own statement and on whether its question is asked. */
function joinGate({ index }: Case, question: QuestionId, when: Condition): Condition {
  const gate = index.questions.get(question)?.gate;
  return gate === undefined ? when : { all: [gate, when] };
}

function face({ index }: Case, parts: Condition[], measures: MeasureId[]): Obstacle {
  return { questions: findInvolved({ all: parts }, index), measures };
}

function faceStopper(about: Case, id: string): Obstacle {
  for (const { question } of about.index.questions.values()) {
    const rule = question.stops.find((stop) => stop.id === id);
    if (rule !== undefined) return face(about, [joinGate(about, question.id, rule.when)], []);
  }
  throw new Error(`No stopper ${id} in the questionnaire.`);
}

/** Rules that do not count now can only add to the risk, so they are left out. */
function faceRisk(about: Case, id: RiskId): Obstacle {
  const { questionnaire, index, input, view } = about;
  const risk = questionnaire.risks.find((one) => one.id === id);
  if (risk === undefined) throw new Error(`No risk ${id} in the questionnaire.`);
  const parts: Condition[] = risk.class === undefined ? [] : [{ class: risk.class, atLeast: 1 }];
  const measures = new Set<MeasureId>(risk.measures);
  for (const { question } of index.questions.values()) {
    if (!view.question(question.id).shown) continue;
    for (const rule of [...question.raises, ...question.increases]) {
      if (rule.risk !== id || evaluate(rule.when, view).state === "false") continue;
      parts.push(joinGate(about, question.id, rule.when));
      if ("measures" in rule) for (const measure of rule.measures) measures.add(measure);
    }
  }
  const open = questionnaire.measures
    .map((measure) => measure.id)
    .filter((measure) => measures.has(measure) && !isVerified(input.measures[measure]));
  return face(about, parts, open);
}

/** A measure that only a high risk asks for goes with the risk, which is an obstacle of its own. */
function faceCondition(about: Case, condition: ConditionResult): Obstacle[] {
  const { id, question, measure, risk } = condition;
  if (risk !== undefined) return [faceRisk(about, risk)];
  if (measure !== undefined) {
    return about.input.measures[measure] === undefined ? [] : [face(about, [], [measure])];
  }
  const rule = about.index.questions
    .get(question ?? "")
    ?.question.conditions.find((requirement) => requirement.id === id);
  if (question === undefined || rule === undefined) {
    throw new Error(`No condition ${id} in the questionnaire.`);
  }
  return [face(about, [joinGate(about, question, rule.when)], [])];
}
