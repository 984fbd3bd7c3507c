import type { Condition } from "./condition.ts";
import { evaluate } from "./evaluate.ts";
import type { Question } from "./question.ts";
import type { Section } from "./questionnaire.ts";
import { countsAsTrue } from "./state.ts";
import type { QuestionFact, View } from "./view.ts";

/** What must hold for a question to be asked; undefined when it always is. */
export function findGate(section: Section, question: Question): Condition | undefined {
  const parts = [section.visible, question.visible].filter((part) => part !== undefined);
  return parts.length > 1 ? { all: parts } : parts[0];
}

/** An unknown answer at the gate shows the follow-up; a missing one does not show it yet. */
export function judgeVisibility(
  gate: Condition | undefined,
  view: View,
): Pick<QuestionFact, "gate" | "shown" | "certain"> {
  if (gate === undefined) {
    return { gate: { state: "true", grounds: [] }, shown: true, certain: true };
  }
  const verdict = evaluate(gate, view);
  return {
    gate: verdict,
    shown: countsAsTrue(verdict.state),
    certain: evaluate(gate, view, "certain").state === "true",
  };
}
