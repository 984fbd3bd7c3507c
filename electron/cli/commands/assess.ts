import type { Result } from "#contract/api.ts";
import { assessAnswers, type AssessedAnswers } from "#electron/actions/assess-answers.ts";
import { succeed } from "#electron/actions/failures.ts";
import { openCatalog } from "#electron/actions/open-catalog.ts";
import { readAnswers } from "#electron/actions/read-answers.ts";
import { reportAssessment } from "#electron/actions/report-assessment.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import { printAssessment } from "#electron/cli/print-assessment.ts";
import type { Context } from "#electron/cli/program.ts";
import { readInputFile } from "#electron/cli/read-input-file.ts";
import type { Language } from "#engine/local-text.ts";

/** Bytes of the largest answers file that is read. */
const LIMIT = 5 * 1024 * 1024;

/** The catalogue, or the one questionnaire that the command line names. */
async function chooseCatalog(
  root: string,
  questionnaire: string | undefined,
): Promise<Result<Parameters<typeof assessAnswers>[0]>> {
  if (questionnaire === undefined) return succeed(openCatalog(root));
  const { readQuestionnaireAt } = await import("#electron/actions/bundle-questionnaire.ts");
  const own = await readQuestionnaireAt(questionnaire);
  return own.ok ? succeed({ find: () => Promise.resolve(own), loaded: true }) : own;
}

/** Reads and assesses an answers file; "-" is standard input. `questionnaire` is a folder or a bundle. */
export async function assessFile(
  path: string,
  root: string,
  questionnaire?: string,
): Promise<Result<AssessedAnswers>> {
  const catalog = await chooseCatalog(root, questionnaire);
  if (!catalog.ok) return catalog;
  const bytes = await readInputFile(path, LIMIT);
  if (!bytes.ok) return bytes;
  const name = path === "-" ? "stdin" : path;
  const file = readAnswers(bytes.value, name);
  return file.ok ? assessAnswers(catalog.value, file.value, name) : file;
}

/** `molnakt assess`: the outcome of an answers file, and why. */
export async function runAssess(
  path: string,
  options: { json?: true; language: Language; questionnaire?: string },
  { root, terminal }: Context,
): Promise<ExitCode> {
  const assessed = await assessFile(path, root, options.questionnaire);
  if (!assessed.ok) {
    terminal.complain(assessed.error);
    return EXIT.wrongUse;
  }
  const report = reportAssessment(assessed.value, options.language);
  if (options.json === true) terminal.printJson(report);
  else printAssessment(report, terminal);
  return EXIT.done;
}
