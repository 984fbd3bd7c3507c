import { writeFileSchemas } from "#electron/actions/write-file-schemas.ts";
import { EXIT, type ExitCode } from "#electron/cli/exit-codes.ts";
import type { Context } from "#electron/cli/program.ts";
import type { Language } from "#engine/local-text.ts";

/** `molnakt questionnaire file-schemas`: JSON Schemas of a questionnaire's own files, for editors. */
export async function runQuestionnaireFileSchemas(
  folder: string,
  { language }: { language: Language },
  { terminal }: Context,
): Promise<ExitCode> {
  const written = await writeFileSchemas(folder, language);
  if (!written.ok) {
    terminal.complain(written.error);
    return EXIT.failed;
  }
  const kinds = written.value;
  const files = kinds.map((kind) => (kind === "section" ? "sections/*.yaml" : `${kind}.yaml`));
  terminal.remark({
    sv: "Lägg det här i .vscode/settings.json, eller en rad # yaml-language-server: $schema=… överst i varje fil.",
    en: "Put this in .vscode/settings.json, or a line # yaml-language-server: $schema=… at the top of each file.",
  });
  terminal.printJson({
    "yaml.schemas": Object.fromEntries(kinds.map((kind, i) => [`schemas/${kind}.json`, files[i]])),
  });
  return EXIT.done;
}
