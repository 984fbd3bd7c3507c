import type { Place } from "#contract/api.ts";
import type { CaseDetails } from "#engine/case-details.ts";

export type CaseScreen = Place["screen"];

/** Where the window is; "case" screens belong to the open assessment. */
export type Route =
  | { name: "start" }
  | {
      name: "new";
      kind?: "screening";
      /** The screening whose answers and details the new case begins with. */
      after?: { screening: string; details: CaseDetails };
    }
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
  "pictures",
  "summary",
  "sign",
] as const satisfies readonly CaseScreen[];

/** A screening has its questions and what they lead to. */
export const SCREENING_SCREENS = ["wizard", "summary"] as const satisfies readonly CaseScreen[];
