import { bundleQuestionnaire } from "#electron/actions/bundle-questionnaire.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import type { Context } from "#electron/cli/program.ts";
import type { Language } from "#engine/local-text.ts";

/** `molnakt questionnaire bundle`: one file that the app and the command line can load. */
export async function runQuestionnaireBundle(
  folder: string,
  { out, language }: { out: string; language: Language },
  { terminal }: Context,
): Promise<ExitCode> {
  const bundled = await bundleQuestionnaire(folder, out);
  if (!bundled.ok) {
    terminal.complain(bundled.error);
    return EXIT.failed;
  }
  const { id, version } = bundled.value;
  terminal.print(
    {
      sv: `${id} ${version} är packad i ${out}.`,
      en: `${id} ${version} is packed in ${out}.`,
    }[language],
  );
  return EXIT.done;
}
