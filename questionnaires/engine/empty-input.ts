import type { Input } from "./answers.ts";

/** A case in which nothing is answered or decided yet. */
export const EMPTY_INPUT: Input = {
  answers: {},
  measures: {},
  consequences: {},
  raised: {},
  deviations: {},
};
