import type { Answers } from "./answers.ts";
import type { Condition, QuestionId } from "./condition.ts";
import { createView } from "./create-view.ts";
import { evaluate } from "./evaluate.ts";
import { indexQuestionnaire, type QuestionnaireIndex } from "./index-questionnaire.ts";
import { type Atom, listAtoms, listClassConditions } from "./list-conditions.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { sampleAnswers } from "./sample-answers.ts";

/** Combinations of answers tried for one condition before giving up. */
export const MAX_TRIED = 5_000;

export type FoundAnswers =
  { found: "yes"; answers: Answers } | { found: "no" } | { found: "too-many" };

/**
 * Answers that make a condition true for certain. Tries them question by question: what is not chosen yet is
 * unknown, and a condition that is false even so stays false, which cuts most combinations off early.
 */
export function findAnswers(condition: Condition, questionnaire: Questionnaire): FoundAnswers {
  const index = indexQuestionnaire(questionnaire);
  const involved = findInvolved(condition, index);
  const choices = [...index.questions].flatMap(([id, { question }]) => {
    const atoms = involved.get(id);
    if (atoms === undefined) return [];
    return [{ id, values: sampleAnswers(question, atoms, questionnaire.countries.list) }];
  });
  const answers: Answers = Object.fromEntries(choices.map(({ id }) => [id, { unknown: true }]));
  let tried = 0;

  const search = (depth: number): "yes" | "no" | "too-many" => {
    tried += 1;
    if (tried > MAX_TRIED) return "too-many";
    const view = createView(index, answers, true);
    if (evaluate(condition, view).state === "false") return "no";
    if (evaluate(condition, view, "certain").state === "true") return "yes";
    for (const { id, values } of choices.slice(depth, depth + 1)) {
      for (const value of values) {
        if (value === null) Reflect.deleteProperty(answers, id);
        else answers[id] = { value };
        const found = search(depth + 1);
        if (found !== "no") return found;
      }
      answers[id] = { unknown: true };
    }
    return "no";
  };
  const found = search(0);
  return found === "yes" ? { found, answers } : { found };
}

/** Questions that decide a condition, also through classes and visibility, with what is said of each. */
function findInvolved(
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
