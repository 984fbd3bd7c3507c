import fc from "fast-check";
import { expect } from "vitest";
import type { Input } from "#engine/answers.ts";
import { assess } from "#engine/assess.ts";
import { OUTCOMES, type Outcome } from "#engine/assessment.ts";
import { checkInput } from "#engine/check-input.ts";
import { findFixedFacts } from "#engine/fixed-facts.ts";
import { applyChanges, liftOutcome, type Change } from "#engine/lift-outcome.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { makeInput } from "./arbitrary-input.ts";

function listSubsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);
}

/** The outcome that the officer sees: so far, or of the whole case when nothing was missing. */
function look(questionnaire: Questionnaire, input: Input, changes: readonly Change[]): Outcome {
  const whole = assess(questionnaire, input).missing.length === 0;
  const after = assess(questionnaire, applyChanges(input, changes));
  return whole ? after.outcome : after.soFar.outcome;
}

export function proveLift(questionnaire: Questionnaire, runs: number): void {
  const fixed = findFixedFacts(questionnaire);
  const seen = new Set<string>();
  fc.assert(
    fc.property(makeInput(questionnaire), (input) => {
      const found = liftOutcome(questionnaire, input);
      expect(liftOutcome(structuredClone(questionnaire), structuredClone(input))).toEqual(found);
      seen.add(found.state);
      const before = look(questionnaire, input, []);
      expect(found.state === "mildest").toBe(before === "recommended");
      if (!("lifts" in found)) return;
      expect(found.from).toBe(before);
      expect(found.lifts.length).toBeGreaterThan(0);
      const milder = (outcome: Outcome) => OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf(before);
      for (const { changes, to } of found.lifts) {
        expect(look(questionnaire, input, changes)).toBe(to);
        expect(milder(to)).toBe(true);
        expect(checkInput(questionnaire, applyChanges(input, changes))).toEqual(
          checkInput(questionnaire, input),
        );
        const fewer =
          found.state === "smallest"
            ? listSubsets(changes).filter((set) => set.length < changes.length)
            : changes.map((change) => changes.filter((one) => one !== change));
        for (const set of fewer) expect(milder(look(questionnaire, input, set))).toBe(false);
        for (const change of changes) {
          if (change.kind !== "answer" || !fixed.has(change.question)) continue;
          const present = input.answers[change.question];
          expect(present === undefined || "unknown" in present).toBe(true);
        }
        const measures = changes.filter(({ kind }) => kind === "measure");
        if (before === "may-not-be-used") expect(measures).toEqual([]);
      }
    }),
    { numRuns: runs },
  );
  expect(seen).toContain("smallest");
}
