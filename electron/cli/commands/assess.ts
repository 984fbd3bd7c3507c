import type { Result } from "#contract/api.ts";
import { assessAnswers, type AssessedAnswers } from "#electron/actions/assess-answers.ts";
import { findOverlay, withOverlay } from "#electron/actions/apply-overlay-file.ts";
import { readAnswers } from "#electron/actions/read-answers.ts";
import { reportAssessment } from "#electron/actions/report-assessment.ts";
import { reportScreening } from "#electron/actions/report-screening.ts";
import { chooseCatalog } from "#electron/cli/choose-catalog.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import { printAssessment } from "#electron/cli/print-assessment.ts";
import { printScreening } from "#electron/cli/print-screening.ts";
import type { Context } from "#electron/cli/program.ts";
import { readInputFile } from "#electron/cli/read-input-file.ts";
import type { Language } from "#engine/local-text.ts";

/** Bytes of the largest answers file that is read. */
const LIMIT = 5 * 1024 * 1024;

/** What the command line names beside the answers: an own questionnaire, and a local adaptation. */
export type Rules = { questionnaire?: string; overlay?: string };

/** Reads and assesses an answers file; "-" is standard input. `questionnaire` is a folder or a bundle. */
export async function assessFile(
  path: string,
  root: string,
  { questionnaire, overlay }: Rules = {},
): Promise<Result<AssessedAnswers>> {
  const catalog = await chooseCatalog(root, questionnaire);
  if (!catalog.ok) return catalog;
  const bytes = await readInputFile(path, LIMIT);
  if (!bytes.ok) return bytes;
  const name = path === "-" ? "stdin" : path;
  const file = readAnswers(bytes.value, name);
  if (!file.ok) return file;
  if (overlay === undefined) return assessAnswers(catalog.value, file.value, name);
  const found = await findOverlay(root, overlay);
  if (!found.ok) return found;
  return assessAnswers(withOverlay(catalog.value, found.value), file.value, name);
}

/** `molnakt assess`: the outcome of an answers file, and why. */
export async function runAssess(
  path: string,
  options: Rules & { json?: true; language: Language },
  { root, terminal }: Context,
): Promise<ExitCode> {
  const assessed = await assessFile(path, root, options);
  if (!assessed.ok) {
    terminal.complain(assessed.error);
    return EXIT.wrongUse;
  }
  if (assessed.value.questionnaire.screening !== undefined) {
    const advice = reportScreening(assessed.value, options.language);
    if (options.json === true) terminal.printJson(advice);
    else printScreening(advice, terminal);
    return EXIT.done;
  }
  const now = new Date().toISOString();
  const report = reportAssessment(assessed.value, options.language, now);
  if (options.json === true) terminal.printJson(report);
  else printAssessment(report, terminal);
  return EXIT.done;
}
