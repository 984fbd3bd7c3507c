import type { LocalText } from "./local-text.ts";

/** Something wrong in what was put in: a stable code, and what to do about it in words. */
export type Problem = { code: string; text: LocalText };

/** `path` leads to the place in the checked value, as object keys and array positions. */
export type PlacedProblem = Problem & { path: (string | number)[] };
