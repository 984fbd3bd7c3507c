import type { Condition, QuestionId } from "./condition.ts";
import { indexQuestionnaire } from "./index-questionnaire.ts";
import { listAtoms, listClassConditions } from "./list-conditions.ts";
import type { Basis } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** Law and supervision practice bind every municipality; a house rule is its own. */
export function isProtected({ basis }: { basis: Basis }): boolean {
  return basis !== "house-rule";
}

/** Every question that a protected stopper rests on: where it stands, what it looks at, and what shows those. */
export function listProtectedQuestions(questionnaire: Questionnaire): ReadonlySet<QuestionId> {
  const index = indexQuestionnaire(questionnaire);
  const found = new Set<QuestionId>();
  const classes = new Set<string>();
  const addQuestion = (id: QuestionId): void => {
    if (found.has(id)) return;
    found.add(id);
    const gate = index.questions.get(id)?.gate;
    if (gate !== undefined) addCondition(gate);
  };
  const addCondition = (condition: Condition): void => {
    for (const { atom } of listAtoms(condition)) {
      if ("question" in atom) addQuestion(atom.question);
      else if (!classes.has(atom.class)) {
        classes.add(atom.class);
        const rule = index.classes.get(atom.class);
        if (rule === undefined) continue;
        addQuestion(rule.question);
        listClassConditions(rule).forEach(addCondition);
      }
    }
  };
  for (const { question } of index.questions.values()) {
    for (const stop of question.stops.filter(isProtected)) {
      addQuestion(question.id);
      addCondition(stop.when);
    }
  }
  return found;
}
