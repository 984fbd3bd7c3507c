import type { Outcome } from "#engine/assessment.ts";
import type { ShapeName } from "#renderer/components/shape.tsx";

export const OUTCOME_SHAPES: Readonly<Record<Outcome, ShapeName>> = {
  "may-not-be-used": "stop",
  "advised-against": "condition",
  "recommended-with-conditions": "condition",
  recommended: "clear",
};
