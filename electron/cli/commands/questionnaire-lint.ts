import { isOverlay, lintOverlay } from "#electron/actions/lint-overlay.ts";
import { lintQuestionnaire, type Lint } from "#electron/actions/lint-questionnaire.ts";
import { chooseCatalog } from "#electron/cli/choose-catalog.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import type { Context } from "#electron/cli/program.ts";
import type { Language, LocalText } from "#engine/local-text.ts";

function summarise(errors: number, warnings: number): LocalText {
  return {
    sv: `${errors} fel, ${warnings} ${warnings === 1 ? "varning" : "varningar"}.`,
    en: `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}.`,
  };
}

const SEVERITY = {
  error: { sv: "fel", en: "error" },
  warning: { sv: "varning", en: "warning" },
} as const;

const UNKNOWN = { sv: "vet ej", en: "not known" } as const;

function writeProof({ question, answers }: Lint["proofs"][number], language: Language): string {
  const given = Object.entries(answers ?? {}).map(([id, answer]) => {
    const value = "unknown" in answer ? UNKNOWN[language] : JSON.stringify(answer.value);
    return `${id} = ${value}`;
  });
  const always = { sv: "ställs alltid", en: "is always asked" };
  return `${question}: ${given.length === 0 ? always[language] : given.join(", ")}`;
}

/** `molnakt questionnaire lint`: every mistake with file, line and column. */
export async function runQuestionnaireLint(
  folder: string,
  options: { language: Language; json?: true; proof?: true; questionnaire?: string },
  { root, terminal }: Context,
): Promise<ExitCode> {
  const catalog = await chooseCatalog(root, options.questionnaire);
  if (!catalog.ok) {
    terminal.complain(catalog.error);
    return EXIT.wrongUse;
  }
  const linted = (await isOverlay(folder))
    ? await lintOverlay(folder, catalog.value)
    : await lintQuestionnaire(folder, new Date().toISOString().slice(0, 10));
  if (!linted.ok) {
    terminal.complain(linted.error);
    return EXIT.wrongUse;
  }
  const { problems, proofs, summary } = linted.value;
  const code = summary === null ? EXIT.failed : EXIT.done;
  if (options.json === true) {
    terminal.printJson({ problems, proofs });
    return code;
  }
  const { language } = options;
  for (const { severity, file, line, column, code: rule, text } of problems) {
    const kind = SEVERITY[severity][language];
    terminal.print(`${file}:${line}:${column} ${kind} ${rule}: ${text[language]}`);
  }
  if (options.proof === true)
    for (const proof of proofs) terminal.print(writeProof(proof, language));
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (problems.length > 0) terminal.remark(summarise(errors, problems.length - errors));
  if (summary !== null) terminal.print(summary[language]);
  return code;
}
