import { listAtoms } from "./list-conditions.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** One answer alone contradicts nothing; a class that other answers give may not be one of the two. */
export function checkContradictions({ contradictions = [] }: Questionnaire): PlacedProblem[] {
  return contradictions.flatMap(({ id, when }, i): PlacedProblem[] => {
    const asked = listAtoms(when).flatMap(({ atom }) => ("question" in atom ? atom.question : []));
    if (new Set(asked).size > 1) return [];
    const text = {
      sv: `${id} ser bara på en fråga. En motsägelse gäller minst två.`,
      en: `${id} looks at one question only. A contradiction is between two at least.`,
    };
    return [{ path: ["contradictions", i, "when"], code: "contradicts-nothing", text }];
  });
}
