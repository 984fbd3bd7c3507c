import type { Answers } from "./answers.ts";
import type { Condition, QuestionId } from "./condition.ts";
import { createView } from "./create-view.ts";
import { evaluate } from "./evaluate.ts";
import { indexQuestionnaire, type QuestionnaireIndex } from "./index-questionnaire.ts";
import { type Atom, listAtoms, listClassConditions, listConditions } from "./list-conditions.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { sampleAnswers } from "./sample-answers.ts";

/** Combinations of answers tried for one condition before giving up. */
const MAX_TRIED = 5_000;

/**
 * Conditions that no answers make true, together with what decides whether their question is asked. The
 * questionnaire has passed checkConditions; else this may throw.
 */
export function checkReachable(questionnaire: Questionnaire): PlacedProblem[] {
  const index = indexQuestionnaire(questionnaire);
  return listConditions(questionnaire).flatMap(({ path, condition, gate }): PlacedProblem[] => {
    const whole = gate === undefined ? condition : { all: [gate, condition] };
    const found = canBeTrue(whole, index, questionnaire);
    if (found === "yes") return [];
    if (found === "no") {
      const text = {
        sv: "Inga svar gör villkoret sant. Ändra villkoret, eller ta bort det.",
        en: "No answers make the condition true. Change the condition, or remove it.",
      };
      return [{ path, code: "unreachable", text }];
    }
    const text = {
      sv: `Villkoret prövades med ${MAX_TRIED} kombinationer av svar utan besked. Förenkla det.`,
      en: `The condition was tried with ${MAX_TRIED} combinations of answers, undecided. Simplify it.`,
    };
    return [{ path, code: "reachability-unknown", text }];
  });
}

/**
 * Tries answers question by question. What is not chosen yet is unknown: a condition that is false even so
 * stays false, which cuts most combinations off early.
 */
function canBeTrue(
  condition: Condition,
  index: QuestionnaireIndex,
  questionnaire: Questionnaire,
): "yes" | "no" | "too-many" {
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
  return search(0);
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
