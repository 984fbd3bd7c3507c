import type { Result } from "#contract/api.ts";
import type { assessAnswers } from "#electron/actions/assess-answers.ts";
import { succeed } from "#electron/actions/failures.ts";
import { openCatalog } from "#electron/actions/open-catalog.ts";

/** The catalogue, or the one questionnaire that the command line names. */
export async function chooseCatalog(
  root: string,
  questionnaire: string | undefined,
): Promise<Result<Parameters<typeof assessAnswers>[0]>> {
  if (questionnaire === undefined) return succeed(openCatalog(root));
  const { readQuestionnaireAt } = await import("#electron/actions/bundle-questionnaire.ts");
  const own = await readQuestionnaireAt(questionnaire);
  return own.ok ? succeed({ find: () => Promise.resolve(own), loaded: true }) : own;
}
