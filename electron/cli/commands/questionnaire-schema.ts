import { checkFolder } from "#electron/actions/check-folder.ts";
import { chooseCatalog } from "#electron/cli/choose-catalog.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import type { Context } from "#electron/cli/program.ts";
import { describeAnswersFile } from "#engine/answers-schema.ts";

/** `molnakt questionnaire schema`: the JSON Schema of an answers file for a questionnaire, by its id or its folder. */
export async function runQuestionnaireSchema(
  id: string,
  _options: unknown,
  { root, terminal }: Context,
): Promise<ExitCode> {
  const own = (await checkFolder(id)).ok;
  const catalog = await chooseCatalog(root, own ? id : undefined);
  const found = catalog.ok ? await catalog.value.find(id) : catalog;
  if (!found.ok) {
    terminal.complain(found.error);
    return EXIT.wrongUse;
  }
  terminal.printJson(describeAnswersFile(found.value));
  return EXIT.done;
}
