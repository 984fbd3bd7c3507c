import { checkConditions } from "./check-conditions.ts";
import { checkContradictions } from "./check-contradictions.ts";
import { checkGuideline } from "./check-guideline.ts";
import { checkIds } from "./check-ids.ts";
import { checkMethod } from "./check-method.ts";
import { checkReachable } from "./check-reachable.ts";
import { checkKind } from "./check-kind.ts";
import { checkUse } from "./check-use.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Questionnaire } from "./questionnaire.ts";

/**
 * What is wrong with a questionnaire that has the right shape; none means that assess may use it. Whether
 * every condition can come true is tried only when nothing else is wrong with ids and conditions.
 */
export function checkQuestionnaire(questionnaire: Questionnaire): PlacedProblem[] {
  const problems = checkRules(questionnaire);
  const sound = checkTargets(questionnaire).length === 0;
  return [...problems, ...(sound ? checkReachable(questionnaire) : [])];
}

/** The same without trying whether conditions can come true, in a time that follows from the size alone. */
export function checkRules(questionnaire: Questionnaire): PlacedProblem[] {
  return [
    ...checkTargets(questionnaire),
    ...checkUse(questionnaire),
    ...checkContradictions(questionnaire),
    ...checkGuideline(questionnaire),
    ...checkMethod(questionnaire),
  ];
}

function checkTargets(questionnaire: Questionnaire): PlacedProblem[] {
  return [
    ...checkKind(questionnaire),
    ...checkIds(questionnaire),
    ...checkConditions(questionnaire),
  ];
}
