import type { LocalText } from "#engine/local-text.ts";

/** Something wrong in a questionnaire's folder. `line` and `column` count from 1. */
export type CatalogProblem = {
  /** Relative to the questionnaire's folder, with forward slashes. */
  file: string;
  line: number;
  column: number;
  code: string;
  text: LocalText;
};

export type Path = readonly PropertyKey[];

/** A problem with a whole file stands on its first character. */
export function blameFile(file: string, code: string, text: LocalText): CatalogProblem {
  return { file, line: 1, column: 1, code, text };
}
