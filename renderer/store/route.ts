import type { Place } from "#contract/api.ts";

export type CaseScreen = Place["screen"];

/** Where the window is; "case" screens belong to the open assessment. */
export type Route =
  | { name: "start" }
  | { name: "new" }
  | { name: "verify" }
  | { name: "settings" }
  /** What moving the open case to a newer version does. */
  | { name: "upgrade" }
  | { name: "case"; screen: CaseScreen }
  /** The details of the open assessment; `back` is where the officer came from. */
  | { name: "details"; back: CaseScreen };

/** In the order the officer goes through them. */
export const CASE_SCREENS = [
  "wizard",
  "risks",
  "measures",
  "summary",
  "sign",
] as const satisfies readonly CaseScreen[];
