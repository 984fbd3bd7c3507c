import type { Assessment, Outcome } from "#engine/assessment.ts";
import type { ShapeName } from "#renderer/components/shape.tsx";
import { chooseProposal } from "#renderer/store/derive-assessment.ts";

const SHAPES: Readonly<Record<Outcome, ShapeName>> = {
  "may-not-be-used": "stop",
  "advised-against": "condition",
  "recommended-with-conditions": "condition",
  recommended: "clear",
};

/** How the proposal is told: what leads the line, the words after it, and the shape beside them. */
export type Standing = {
  shape: ShapeName;
  lead: "outcome.final" | "outcome.soFar" | "outcome.notDecided";
  words: `outcome.${Outcome}` | "outcome.conditionsSoFar" | "outcome.nothingSoFar";
};

/**
 * A strict proposal can be told as soon as an answer gives it, since later answers cannot make it milder on
 * their own. That a service is recommended, with conditions or without, is told only when every question
 * is answered: before that it would only say that nothing has been asked yet.
 */
export function describeStanding(assessment: Assessment): Standing {
  const { outcome } = chooseProposal(assessment);
  const words = `outcome.${outcome}` as const;
  if (assessment.missing.length === 0) {
    return { shape: SHAPES[outcome], lead: "outcome.final", words };
  }
  switch (outcome) {
    case "may-not-be-used":
    case "advised-against":
      return { shape: SHAPES[outcome], lead: "outcome.soFar", words };
    case "recommended-with-conditions":
      return { shape: "gap", lead: "outcome.notDecided", words: "outcome.conditionsSoFar" };
    case "recommended":
      return { shape: "gap", lead: "outcome.notDecided", words: "outcome.nothingSoFar" };
  }
}
