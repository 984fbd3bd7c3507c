import { openCatalog } from "#electron/actions/open-catalog.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import type { Context } from "#electron/cli/program.ts";
import { describeAnswersFile } from "#engine/answers-schema.ts";

/** `molnakt questionnaire schema`: the JSON Schema of an answers file for that questionnaire. */
export async function runQuestionnaireSchema(
  id: string,
  _options: unknown,
  { root, terminal }: Context,
): Promise<ExitCode> {
  const found = await openCatalog(root).find(id);
  if (!found.ok) {
    terminal.complain(found.error);
    return EXIT.wrongUse;
  }
  terminal.printJson(describeAnswersFile(found.value));
  return EXIT.done;
}
