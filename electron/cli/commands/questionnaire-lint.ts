import { isOverlay, lintOverlay } from "#electron/actions/lint-overlay.ts";
import { lintQuestionnaire } from "#electron/actions/lint-questionnaire.ts";
import { openCatalog } from "#electron/actions/open-catalog.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import type { Context } from "#electron/cli/program.ts";
import type { Language, LocalText } from "#engine/local-text.ts";

function summarise(count: number): LocalText {
  return count === 1
    ? { sv: "1 fel.", en: "1 error." }
    : { sv: `${count} fel.`, en: `${count} errors.` };
}

/** `molnakt questionnaire lint`: every mistake with file, line and column. */
export async function runQuestionnaireLint(
  folder: string,
  options: { language: Language },
  { root, terminal }: Context,
): Promise<ExitCode> {
  const linted = (await isOverlay(folder))
    ? await lintOverlay(folder, openCatalog(root))
    : await lintQuestionnaire(folder);
  if (!linted.ok) {
    terminal.complain(linted.error);
    return EXIT.wrongUse;
  }
  const { problems, summary } = linted.value;
  for (const { file, line, column, code, text } of problems) {
    terminal.print(`${file}:${line}:${column} ${code}: ${text[options.language]}`);
  }
  if (summary === null) {
    terminal.remark(summarise(problems.length));
    return EXIT.failed;
  }
  terminal.print(summary[options.language]);
  return EXIT.done;
}
