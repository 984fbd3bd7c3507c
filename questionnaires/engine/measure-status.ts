import type { MeasureState, MeasureStatus } from "./answers.ts";
import type { LocalText } from "./local-text.ts";

/** True where a measure is said to be verified with nothing to show for it. */
export function lacksEvidence({ status, evidence }: MeasureState): boolean {
  return status === "verified" && (evidence === undefined || evidence.length === 0);
}

/** What a measure counts as: verified only with evidence, else no more than agreed. */
export function countStatus(state: MeasureState): MeasureStatus {
  return lacksEvidence(state) ? "agreed" : state.status;
}

/** True where a measure counts as being in place. */
export function isVerified(state: MeasureState | undefined): boolean {
  return state !== undefined && countStatus(state) === "verified";
}

/** Of a measure that is said to be verified, with nothing to show for it. */
export const UNPROVEN: LocalText = {
  sv: "verifierad utan underlag, räknas som avtalad",
  en: "verified without evidence, counts as agreed",
};
