import { printQuestionnaire } from "#electron/actions/print-questionnaire.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import type { Context } from "#electron/cli/program.ts";
import type { Language } from "#engine/local-text.ts";

/** `molnakt questionnaire print`: a reading copy as PDF or Markdown. */
export async function runQuestionnairePrint(
  source: string,
  { out, language }: { out: string; language: Language },
  { terminal }: Context,
): Promise<ExitCode> {
  const printed = await printQuestionnaire(source, out, language);
  if (!printed.ok) {
    terminal.complain(printed.error);
    return printed.error.code === "print.unknown-kind" ? EXIT.wrongUse : EXIT.failed;
  }
  terminal.print({ sv: `Sparad i ${out}.`, en: `Saved in ${out}.` }[language]);
  return EXIT.done;
}
