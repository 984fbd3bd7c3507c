import { readQuestionnaire } from "#electron/catalog/read-questionnaire.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import type { Context } from "#electron/cli/program.ts";
import { describeCoverage } from "#engine/describe-coverage.ts";
import type { Language } from "#engine/local-text.ts";

/** `molnakt questionnaire coverage`: the municipality's guideline against the questions, as Markdown. */
export async function runQuestionnaireCoverage(
  folder: string,
  options: { language: Language },
  { terminal }: Context,
): Promise<ExitCode> {
  const read = await readQuestionnaire(folder);
  if (!read.ok) {
    terminal.complain(read.problems[0]);
    return EXIT.failed;
  }
  if (read.guideline === undefined) {
    terminal.complain({
      code: "questionnaire.no-guideline",
      text: {
        sv: `${folder} har ingen guideline.yaml. Lägg till en, eller välj en annan mapp.`,
        en: `${folder} has no guideline.yaml. Add one, or choose another folder.`,
      },
    });
    return EXIT.wrongUse;
  }
  const text = describeCoverage(read.questionnaire, read.guideline, options.language);
  terminal.print(text.trimEnd());
  return EXIT.done;
}
