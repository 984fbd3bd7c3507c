import { coverGuideline } from "#electron/actions/cover-guideline.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import type { Context } from "#electron/cli/program.ts";
import type { Language } from "#engine/local-text.ts";

/** `molnakt questionnaire coverage`: the municipality's guideline against the questions, as Markdown. */
export async function runQuestionnaireCoverage(
  folder: string,
  options: { language: Language },
  { terminal }: Context,
): Promise<ExitCode> {
  const covered = await coverGuideline(folder, options.language);
  if (!covered.ok) {
    terminal.complain(covered.error);
    return EXIT.wrongUse;
  }
  terminal.print(covered.value.trimEnd());
  return EXIT.done;
}
