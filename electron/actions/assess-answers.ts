import type { Result } from "#contract/api.ts";
import type { AnswersFile } from "#engine/answers-file.ts";
import { readInput } from "#engine/read-input.ts";
import type { Input } from "#engine/answers.ts";
import { assess } from "#engine/assess.ts";
import type { Assessment } from "#engine/assessment.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { checkAnswersFile } from "#engine/check-input.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { PlacedProblem } from "#engine/problem.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { writePath } from "./describe-issue.ts";
import { fail, succeed } from "./failures.ts";
import type { Catalog } from "./open-catalog.ts";

/** An answers file that fits its questionnaire, and what follows from it. */
export type AssessedAnswers = {
  questionnaire: Questionnaire;
  /** Whether it came from a file and not with the app. */
  loaded: boolean;
  details: CaseDetails;
  input: Input;
  assessment: Assessment;
};

function listProblems(problems: readonly PlacedProblem[]): LocalText {
  const [first] = problems;
  if (first === undefined) throw new Error("no problem to list");
  const more = problems.length - 1;
  const path = writePath(first.path);
  return {
    sv: `${path}: ${first.text.sv}${more === 0 ? "" : ` (och ${more} fel till)`}`,
    en: `${path}: ${first.text.en}${more === 0 ? "" : ` (and ${more} more)`}`,
  };
}

/** `name` is how the failures call the file. */
export async function assessAnswers(
  catalog: Pick<Catalog, "find"> & { loaded?: true },
  file: AnswersFile,
  name: string,
): Promise<Result<AssessedAnswers>> {
  const found = await catalog.find(file.questionnaire);
  if (!found.ok) return found;
  const questionnaire = found.value;
  const problems = checkAnswersFile(questionnaire, file);
  if (problems.length > 0) {
    return fail("answers.invalid", { name, detail: listProblems(problems) });
  }
  const input = readInput(file);
  return succeed({
    questionnaire,
    loaded: catalog.loaded === true,
    details: file.case,
    input,
    assessment: assess(questionnaire, input),
  });
}
