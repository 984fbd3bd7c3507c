import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { compileQuestionnaire } from "#electron/actions/compile-questionnaire.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import type { Context } from "#electron/cli/program.ts";
import { writeDurably } from "#electron/files/write-durably.ts";

/** `molnakt questionnaire compile`: what the build ships beside the YAML, so that the app starts fast. */
export async function runQuestionnaireCompile(
  folder: string,
  options: { out: string; language: "sv" | "en" },
  { terminal }: Context,
): Promise<ExitCode> {
  const compiled = await compileQuestionnaire(folder);
  if (!compiled.ok) {
    terminal.complain(compiled.problems[0]);
    return EXIT.failed;
  }
  await mkdir(dirname(options.out), { recursive: true });
  writeDurably(options.out, compiled.compiled);
  return EXIT.done;
}
