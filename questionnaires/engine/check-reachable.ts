import { findAnswers, MAX_TRIED } from "./find-answers.ts";
import { listConditions } from "./list-conditions.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Questionnaire } from "./questionnaire.ts";

/**
 * Conditions that no answers make true, together with what decides whether their question is asked. The
 * questionnaire has passed checkConditions; else this may throw.
 */
export function checkReachable(questionnaire: Questionnaire): PlacedProblem[] {
  return listConditions(questionnaire).flatMap(({ path, condition, gate }): PlacedProblem[] => {
    const whole = gate === undefined ? condition : { all: [gate, condition] };
    const { found } = findAnswers(whole, questionnaire);
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
