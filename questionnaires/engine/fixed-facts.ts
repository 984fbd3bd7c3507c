import type { QuestionId } from "./condition.ts";
import { listAtoms, listClassConditions } from "./list-conditions.ts";
import type { Questionnaire } from "./questionnaire.ts";

/**
 * Questions about what the case is about, and not about how the service handles it: those that give an
 * information class, and those that decide whether a whole part is asked.
 */
export function findFixedFacts({ sections, classes }: Questionnaire): ReadonlySet<QuestionId> {
  const conditions = [
    ...sections.flatMap(({ visible }) => (visible === undefined ? [] : [visible])),
    ...classes.flatMap(listClassConditions),
  ];
  const asked = conditions
    .flatMap((condition) => listAtoms(condition))
    .flatMap(({ atom }) => ("question" in atom ? [atom.question] : []));
  return new Set([...classes.map(({ question }) => question), ...asked]);
}
