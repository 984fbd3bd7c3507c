import { scaffoldQuestionnaire } from "#electron/actions/scaffold-questionnaire.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import type { Context } from "#electron/cli/program.ts";
import type { Language } from "#engine/local-text.ts";

/** `molnakt questionnaire new`: a small sound questionnaire to write on. */
export async function runQuestionnaireNew(
  folder: string,
  { language }: { language: Language },
  { root, terminal }: Context,
): Promise<ExitCode> {
  const today = new Date().toISOString().slice(0, 10);
  const made = await scaffoldQuestionnaire(root, folder, { today, language });
  if (!made.ok) {
    terminal.complain(made.error);
    return EXIT.wrongUse;
  }
  for (const file of made.value) terminal.print(file);
  terminal.remark({
    sv: `Skriv i filerna och prova dem med: molnakt questionnaire lint ${folder}`,
    en: `Write in the files and try them with: molnakt questionnaire lint ${folder}`,
  });
  return EXIT.done;
}
