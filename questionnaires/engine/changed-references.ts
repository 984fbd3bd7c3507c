import type { Answers } from "./answers.ts";
import type { QuestionId } from "./condition.ts";
import { listDifferences } from "./list-differences.ts";
import type { Question } from "./question.ts";
import type { Questionnaire, Reference } from "./questionnaire.ts";

export type ReferenceChange = {
  id: string;
  /** As it is now, or as it was where it is gone. */
  reference: Reference;
  kind: "changed" | "expired" | "removed";
};

/** When it was checked, how surely and where it is read say nothing of what it demands. */
const BESIDE_THE_POINT: ReadonlySet<string> = new Set(["checked", "certainty", "source"]);

/**
 * Sources that say something else in the newer version than in the one a case was begun with, and those that
 * have ceased to hold since. Dates are YYYY-MM-DD.
 */
export function findChangedReferences(
  old: Questionnaire,
  next: Questionnaire,
  { since, today }: { since: string; today: string },
): ReferenceChange[] {
  return old.references.flatMap((before): ReferenceChange[] => {
    const { id } = before;
    const after = next.references.find((one) => one.id === id);
    if (after === undefined) return [{ id, reference: before, kind: "removed" }];
    const { repealed } = after;
    if (repealed !== undefined && repealed > since && repealed <= today) {
      return [{ id, reference: after, kind: "expired" }];
    }
    const differs = listDifferences(before, after).some(
      ({ path }) => !BESIDE_THE_POINT.has(path.split(".")[0] ?? ""),
    );
    return differs ? [{ id, reference: after, kind: "changed" }] : [];
  });
}

/** Answered questions that name the source, themselves or in a stopper or a condition. */
export function listResting(
  questionnaire: Questionnaire,
  answers: Answers,
  reference: string,
): QuestionId[] {
  return questionnaire.sections
    .flatMap((section) => section.questions)
    .filter(({ id }) => answers[id] !== undefined)
    .filter((question) => namesReference(question, reference))
    .map(({ id }) => id);
}

function namesReference({ references, stops, conditions }: Question, id: string): boolean {
  return [references, ...[...stops, ...conditions].map((rule) => rule.references)].some((list) =>
    list.includes(id),
  );
}
