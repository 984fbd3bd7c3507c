import { openCatalog } from "#electron/actions/open-catalog.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import type { Context } from "#electron/cli/program.ts";
import { describeCoverage } from "#engine/describe-coverage.ts";
import type { Language } from "#engine/local-text.ts";

/** `molnakt questionnaire coverage`: the municipality's guideline against the questions, as Markdown. */
export async function runQuestionnaireCoverage(
  id: string,
  options: { language: Language },
  { root, terminal }: Context,
): Promise<ExitCode> {
  const found = await openCatalog(root).find(id);
  if (!found.ok) {
    terminal.complain(found.error);
    return EXIT.wrongUse;
  }
  const { guideline } = found.value;
  if (guideline === undefined) {
    terminal.complain({
      code: "questionnaire.no-guideline",
      text: {
        sv: `${id} har ingen guideline.yaml. Lägg till en, eller välj ett annat frågeunderlag.`,
        en: `${id} has no guideline.yaml. Add one, or choose another questionnaire.`,
      },
    });
    return EXIT.wrongUse;
  }
  terminal.print(describeCoverage(found.value, guideline, options.language).trimEnd());
  return EXIT.done;
}
