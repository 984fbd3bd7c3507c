import { stat } from "node:fs/promises";
import type { Result } from "#contract/api.ts";
import { readQuestionnaire } from "#electron/catalog/read-questionnaire.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { describeFileError } from "./describe-file-error.ts";
import { fail, succeed } from "./failures.ts";

export type LintProblem = {
  file: string;
  line: number;
  column: number;
  code: string;
  text: LocalText;
};

/** `summary` is null where there are problems. */
export type Lint = { problems: LintProblem[]; summary: LocalText | null };

function summarise({ id, version, sections, risks, measures }: Questionnaire): LocalText {
  const questions = sections.reduce((sum, section) => sum + section.questions.length, 0);
  return {
    sv: `${id} ${version}: ${questions} frågor, ${risks.length} risker, ${measures.length} åtgärder, inga fel.`,
    en: `${id} ${version}: ${questions} questions, ${risks.length} risks, ${measures.length} measures, no errors.`,
  };
}

/** Reads and checks a questionnaire's folder. */
export async function lintQuestionnaire(folder: string): Promise<Result<Lint>> {
  try {
    if (!(await stat(folder)).isDirectory()) return fail("file.not-folder", { path: folder });
  } catch (error) {
    return { ok: false, error: describeFileError(error, folder) };
  }
  const read = await readQuestionnaire(folder);
  return read.ok
    ? succeed({ problems: [], summary: summarise(read.questionnaire) })
    : succeed({ problems: read.problems, summary: null });
}
