import type { Answers } from "./answers.ts";
import type { Condition } from "./condition.ts";
import { createView } from "./create-view.ts";
import { evaluate } from "./evaluate.ts";
import { findInvolved } from "./find-involved.ts";
import { indexQuestionnaire } from "./index-questionnaire.ts";
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
