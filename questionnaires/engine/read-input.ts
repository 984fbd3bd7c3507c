import type { Input } from "./answers.ts";
import type { AnswersFile } from "./answers-file.ts";

/** What the officer has put in, without the file around it. */
export function readInput(file: AnswersFile): Input {
  const { answers, measures, consequences, raised, deviations } = file;
  return { answers, measures, consequences, raised, deviations };
}
