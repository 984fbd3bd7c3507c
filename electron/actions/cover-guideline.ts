import type { Result } from "#contract/api.ts";
import { readQuestionnaire } from "#electron/catalog/read-questionnaire.ts";
import { describeCoverage } from "#engine/describe-coverage.ts";
import type { Language } from "#engine/local-text.ts";
import { fail, succeed } from "./failures.ts";

/** The guideline in a questionnaire's folder against its questions, as Markdown. */
export async function coverGuideline(folder: string, language: Language): Promise<Result<string>> {
  const read = await readQuestionnaire(folder);
  if (!read.ok) return { ok: false, error: read.problems[0] };
  if (read.guideline === undefined) return fail("questionnaire.no-guideline", { id: folder });
  return succeed(describeCoverage(read.questionnaire, read.guideline, language));
}
