import type { StopperResult } from "./assessment.ts";
import type { QuestionId } from "./condition.ts";
import { evaluate } from "./evaluate.ts";
import type { UndecidedStopper } from "./find-gaps.ts";
import type { Question } from "./question.ts";
import type { ReasonWriter } from "./reasons.ts";
import { isUndetermined } from "./state.ts";
import type { Ground, View } from "./view.ts";

export type Stoppers = { stoppers: StopperResult[]; undecided: UndecidedStopper[] };

/** Stoppers that known answers decide come first, then those that an unknown answer sets off. */
export function findStoppers(
  shown: readonly Question[],
  view: View,
  writer: ReasonWriter,
): Stoppers {
  const decided: StopperResult[] = [];
  const untilKnown: StopperResult[] = [];
  const undecided: UndecidedStopper[] = [];
  for (const question of shown) {
    for (const stop of question.stops) {
      const { state, grounds } = evaluate(stop.when, view);
      if (state === "unknown") undecided.push({ id: stop.id, grounds });
      const stopsUntilKnown =
        stop.unknownStops && state === "unknown" && hangsOnlyOn(question.id, grounds);
      if (state !== "true" && !stopsUntilKnown) continue;
      (state === "true" ? decided : untilKnown).push({
        id: stop.id,
        question: question.id,
        basis: stop.basis,
        text: stop.text,
        references: stop.references,
        reasons: writer.grounds(grounds),
      });
    }
  }
  return { stoppers: [...decided, ...untilKnown], undecided };
}

/** Where an earlier question is open, it is not known whether this one matters at all: that is a gap. */
function hangsOnlyOn(question: QuestionId, grounds: readonly Ground[]): boolean {
  return grounds
    .filter((ground) => isUndetermined(ground.state))
    .every((ground) => "question" in ground && ground.question === question);
}
