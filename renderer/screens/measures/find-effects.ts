import type { Input, MeasureState } from "#engine/answers.ts";
import { assess } from "#engine/assess.ts";
import type { Assessment } from "#engine/assessment.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { chooseProposal } from "#renderer/store/derive-assessment.ts";

/** What remains of a risk without the measure, and with it verified. */
export type Effect = { risk: string; before: number; after: number };

/** Stands for the evidence that a verified measure has. */
const SOME = ["0".repeat(64)];

/** For each measure, what it does to the risks it is proposed for, with every other measure as it is. */
export function findEffects(
  questionnaire: Questionnaire,
  input: Input,
  measures: Assessment["measures"],
): Map<string, Effect[]> {
  const residuals = (states: Record<string, MeasureState>) =>
    new Map(
      chooseProposal(assess(questionnaire, { ...input, measures: states })).risks.map(
        ({ id, residual }) => [id, residual],
      ),
    );
  return new Map(
    measures.map(({ id, risks }) => {
      const { [id]: own, ...others } = input.measures;
      const without = residuals(others);
      const verified = residuals({
        ...others,
        [id]: { ...own, status: "verified", evidence: SOME },
      });
      const effects = risks.map((risk): Effect => {
        const before = without.get(risk) ?? 0;
        return { risk, before, after: verified.get(risk) ?? before };
      });
      return [id, effects];
    }),
  );
}
