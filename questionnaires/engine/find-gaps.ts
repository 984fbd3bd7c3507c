import type { Gap } from "./assessment.ts";
import type { QuestionId } from "./condition.ts";
import { isUndetermined } from "./state.ts";
import type { Ground, View } from "./view.ts";

/** A stopper that cannot be decided, and the statements it hangs on. */
export type UndecidedStopper = { id: string; grounds: readonly Ground[] };

/** Questions answered "vet ej", and those that must be answered before every stopper is decided. */
export function findGaps(
  order: readonly QuestionId[],
  view: View,
  given: View,
  undecided: readonly UndecidedStopper[],
): Gap[] {
  const stoppers = new Map<QuestionId, string[]>();
  for (const { id, grounds } of undecided) {
    for (const question of new Set(findOpenQuestions(grounds, view, given))) {
      stoppers.set(question, [...(stoppers.get(question) ?? []), id]);
    }
  }
  return order.flatMap((question) => {
    const fact = given.question(question);
    const waiting = stoppers.get(question);
    if (waiting !== undefined) return [{ question, stoppers: waiting }];
    return fact.shown && fact.state === "unknown" ? [{ question, stoppers: [] }] : [];
  });
}

/**
 * The open questions an officer can go and answer. A follow-up that is not asked yet leads back to the
 * question that decides whether it is asked.
 */
function findOpenQuestions(grounds: readonly Ground[], view: View, given: View): QuestionId[] {
  return grounds
    .filter((ground) => isUndetermined(ground.state))
    .flatMap((ground) => {
      if ("class" in ground) return findOpenQuestions(ground.grounds, view, given);
      const fact = given.question(ground.question);
      const open = fact.state === "unknown" || fact.state === "missing" || fact.state === "empty";
      if (fact.shown && open) return [ground.question];
      return findOpenQuestions(view.question(ground.question).gate.grounds, view, given);
    });
}
