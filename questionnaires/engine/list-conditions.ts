import type { ClassId, Condition, QuestionId } from "./condition.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { findGate } from "./visibility.ts";

export type Path = (string | number)[];

export type PlacedCondition = {
  path: Path;
  condition: Condition;
  /** What else must hold for the condition to be looked at. */
  gate: Condition | undefined;
  /** Position of the first question, in reading order, that the condition may not look at. */
  limit: number;
  /** The same for what a class follows from: a rule may rest on a class that later answers settle. */
  classLimit: number;
};

/** Every condition of a questionnaire with its place. Class rules may look at every question. */
export function listConditions(questionnaire: Questionnaire): PlacedCondition[] {
  const placed: PlacedCondition[] = [];
  let position = 0;
  questionnaire.sections.forEach((section, s) => {
    if (section.visible !== undefined) {
      const path = ["sections", s, "visible"];
      placed.push({ path, condition: section.visible, gate: undefined, ...upTo(position) });
    }
    section.questions.forEach((question, q) => {
      const at: Path = ["sections", s, "questions", q];
      if (question.visible !== undefined) {
        const path = [...at, "visible"];
        placed.push({
          path,
          condition: question.visible,
          gate: section.visible,
          ...upTo(position),
        });
      }
      position += 1;
      const gate = findGate(section, question);
      if (question.type === "date" && question.within !== undefined) {
        const path = [...at, "within", "when"];
        const condition = question.within.when;
        placed.push({ path, condition, gate, limit: position, classLimit: Infinity });
      }
      for (const list of ["raises", "increases", "stops", "conditions", "remarks"] as const) {
        question[list].forEach(({ when }, r) => {
          const path = [...at, list, r, "when"];
          placed.push({ path, condition: when, gate, limit: position, classLimit: Infinity });
        });
      }
    });
  });
  questionnaire.classes.forEach((rule, c) => {
    for (const list of ["atLeast", "increase"] as const) {
      rule[list].forEach(({ when }, r) => {
        const path = ["classes", c, list, r, "when"];
        placed.push({ path, condition: when, gate: undefined, ...upTo(Infinity) });
      });
    }
  });
  questionnaire.contradictions?.forEach(({ when }, i) => {
    const path = ["contradictions", i, "when"];
    placed.push({ path, condition: when, gate: undefined, ...upTo(Infinity) });
  });
  questionnaire.screening?.next.forEach(({ when }, i) => {
    if (when === undefined) return;
    const path = ["screening", "next", i, "when"];
    placed.push({ path, condition: when, gate: undefined, ...upTo(Infinity) });
  });
  return placed;
}

function upTo(limit: number): Pick<PlacedCondition, "limit" | "classLimit"> {
  return { limit, classLimit: limit };
}

export type Atom = Extract<Condition, { question: QuestionId } | { class: ClassId }>;

export function listAtoms(condition: Condition, path: Path = []): { path: Path; atom: Atom }[] {
  if ("all" in condition) {
    return condition.all.flatMap((part, i) => listAtoms(part, [...path, "all", i]));
  }
  if ("any" in condition) {
    return condition.any.flatMap((part, i) => listAtoms(part, [...path, "any", i]));
  }
  if ("not" in condition) return listAtoms(condition.not, [...path, "not"]);
  return [{ path, atom: condition }];
}

/** Conditions that a class rule looks at. */
export function listClassConditions(rule: Questionnaire["classes"][number]): Condition[] {
  return [...rule.atLeast, ...rule.increase].map(({ when }) => when);
}
