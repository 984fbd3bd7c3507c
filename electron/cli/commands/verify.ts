import { basename } from "node:path";
import type { Result } from "#contract/api.ts";
import type { VerificationReport } from "#contract/verification-report.ts";
import type { VerifyOutput } from "#contract/verify-output.ts";
import { createPress } from "#electron/actions/create-press.ts";
import { openCatalog } from "#electron/actions/open-catalog.ts";
import { readTrusted } from "#electron/actions/read-trusted.ts";
import { restorePress } from "#electron/actions/restore-press.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import { printVerification } from "#electron/cli/print-verification.ts";
import type { Context } from "#electron/cli/program.ts";
import { readInputFile } from "#electron/cli/read-input-file.ts";
import type { Language } from "#engine/local-text.ts";

/** Bytes of the largest dossier that is read: it may carry a lot of evidence. */
const LIMIT = 500 * 1024 * 1024;
const PEM_LIMIT = 1024 * 1024;

const EXITS = {
  passed: EXIT.done,
  indeterminate: EXIT.indeterminate,
  failed: EXIT.failed,
} as const;

async function readAllTrusted(paths: readonly string[]): Promise<Result<string[]>> {
  const all: string[] = [];
  for (const path of paths) {
    const bytes = await readInputFile(path, PEM_LIMIT);
    if (!bytes.ok) return bytes;
    const trusted = readTrusted(new TextDecoder().decode(bytes.value), path);
    if (!trusted.ok) return trusted;
    all.push(...trusted.value);
  }
  return { ok: true, value: all };
}

/** The report with its texts in one language: the stable shape of `verify --json`. */
export function toVerifyOutput(report: VerificationReport, language: Language): VerifyOutput {
  return {
    ...report,
    reasons: report.reasons.map(({ code, text }) => ({ code, text: text[language] })),
    changes: report.changes.map(({ code, text }) => ({ code, text: text[language] })),
  };
}

/** `molnakt verify`: the verdict on a dossier, and every fact it follows from. */
export async function runVerify(
  path: string,
  options: { json?: true; trust?: string[]; render: boolean; language: Language },
  { root, terminal }: Context,
): Promise<ExitCode> {
  const press = options.render ? restorePress(root) : createPress();
  const [bytes, trusted, questionnaires] = [
    await readInputFile(path, LIMIT),
    await readAllTrusted(options.trust ?? []),
    await openCatalog(root).list(),
  ];
  if (!bytes.ok || !trusted.ok || !questionnaires.ok) {
    for (const read of [bytes, trusted, questionnaires])
      if (!read.ok) terminal.complain(read.error);
    return EXIT.wrongUse;
  }
  const report = await press.verify({
    bytes: bytes.value,
    name: path === "-" ? "stdin" : basename(path),
    trusted: trusted.value,
    questionnaires: questionnaires.value,
    now: new Date().toISOString(),
    render: options.render,
  });
  if (options.json === true) terminal.printJson(toVerifyOutput(report, options.language));
  else printVerification(report, terminal);
  return EXITS[report.verdict];
}
