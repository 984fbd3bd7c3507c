import { checkConditions } from "./check-conditions.ts";
import { checkGuideline } from "./check-guideline.ts";
import { checkIds } from "./check-ids.ts";
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
  const problems = [
    ...checkKind(questionnaire),
    ...checkIds(questionnaire),
    ...checkConditions(questionnaire),
  ];
  const reachable = problems.length === 0 ? checkReachable(questionnaire) : [];
  return [...problems, ...checkUse(questionnaire), ...checkGuideline(questionnaire), ...reachable];
}
