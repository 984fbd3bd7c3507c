import type { Condition, QuestionId } from "./condition.ts";
import type { QuestionnaireIndex } from "./index-questionnaire.ts";
import { type Atom, listAtoms, listClassConditions } from "./list-conditions.ts";

/** Questions that decide a condition, also through classes and visibility, with what is said of each. */
export function findInvolved(
  condition: Condition,
  index: QuestionnaireIndex,
): ReadonlyMap<QuestionId, readonly Atom[]> {
  const involved = new Map<QuestionId, Atom[]>();
  const classes = new Set<string>();
  const followQuestion = (id: QuestionId): Atom[] => {
    const known = involved.get(id);
    if (known !== undefined) return known;
    const atoms: Atom[] = [];
    involved.set(id, atoms);
    const gate = index.questions.get(id)?.gate;
    if (gate !== undefined) follow(gate);
    return atoms;
  };
  const follow = (part: Condition): void => {
    for (const { atom } of listAtoms(part)) {
      if ("question" in atom) followQuestion(atom.question).push(atom);
      else if (!classes.has(atom.class)) {
        classes.add(atom.class);
        const rule = index.classes.get(atom.class);
        if (rule === undefined) continue;
        followQuestion(rule.question);
        for (const when of listClassConditions(rule)) follow(when);
      }
    }
  };
  follow(condition);
  return involved;
}
