/**
 * Truth of a condition. "unknown": it hangs on a "vet ej" answer. "missing": it hangs on a question
 * that is not answered yet.
 */
export type State = "true" | "false" | "unknown" | "missing";

const WEIGHT_IN_ALL = ["false", "unknown", "missing", "true"] as const satisfies State[];
const WEIGHT_IN_ANY = ["true", "unknown", "missing", "false"] as const satisfies State[];

/** Kleene conjunction; an empty list is true. */
export function combineAll(states: readonly State[]): State {
  return WEIGHT_IN_ALL.find((state) => states.includes(state)) ?? "true";
}

/** Kleene disjunction; an empty list is false. */
export function combineAny(states: readonly State[]): State {
  return WEIGHT_IN_ANY.find((state) => states.includes(state)) ?? "false";
}

export function negate(state: State): State {
  if (state === "true") return "false";
  if (state === "false") return "true";
  return state;
}

export function isUndetermined(state: State): state is "unknown" | "missing" {
  return state === "unknown" || state === "missing";
}

/** Precaution: what is not known counts as if it were so; what is not answered yet does not. */
export function countsAsTrue(state: State): boolean {
  return state === "true" || state === "unknown";
}
