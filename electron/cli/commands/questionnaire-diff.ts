import { readQuestionnaireAt } from "#electron/actions/bundle-questionnaire.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import { printComparison } from "#electron/cli/print-comparison.ts";
import type { Context } from "#electron/cli/program.ts";
import { compareQuestionnaires } from "#engine/compare-questionnaires.ts";
import type { Language } from "#engine/local-text.ts";

/** `molnakt questionnaire diff`: what changed between two versions. */
export async function runQuestionnaireDiff(
  old: string,
  options: { language: Language; json?: true },
  { rest, terminal }: Context,
): Promise<ExitCode> {
  const [before, after] = [
    await readQuestionnaireAt(old),
    await readQuestionnaireAt(rest[0] ?? ""),
  ];
  if (!before.ok || !after.ok) {
    for (const read of [before, after]) if (!read.ok) terminal.complain(read.error);
    return EXIT.wrongUse;
  }
  const comparison = compareQuestionnaires(before.value, after.value);
  if (options.json === true) {
    const [from, to] = [before, after].map(({ value: { id, version } }) => ({ id, version }));
    terminal.printJson({ from, to, ...comparison });
    return EXIT.done;
  }
  const [from, to] = [before, after].map(({ value: { id, version } }) => `${id} ${version}`);
  terminal.print(`${from} → ${to}`);
  if (comparison.questions.length + comparison.items.length === 0) {
    terminal.print({ sv: "Inga skillnader.", en: "No differences." }[options.language]);
  }
  printComparison(comparison, terminal);
  return EXIT.done;
}
