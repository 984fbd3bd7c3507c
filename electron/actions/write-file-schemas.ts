import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Result } from "#contract/api.ts";
import { describeFiles, SCHEMA_FOLDER } from "#electron/catalog/describe-files.ts";
import type { Language } from "#engine/local-text.ts";
import { checkFolder } from "./check-folder.ts";
import { describeFileError } from "./describe-file-error.ts";
import { succeed } from "./failures.ts";

/** Writes the schemas of a questionnaire's files into its folder and tells their kinds. */
export async function writeFileSchemas(
  folder: string,
  language: Language,
): Promise<Result<string[]>> {
  const checked = await checkFolder(folder);
  if (!checked.ok) return checked;
  const schemas = describeFiles(language);
  const target = join(folder, SCHEMA_FOLDER);
  try {
    await mkdir(target, { recursive: true });
    for (const [kind, schema] of schemas) {
      await writeFile(join(target, `${kind}.json`), `${JSON.stringify(schema, null, 2)}\n`);
    }
  } catch (error) {
    return { ok: false, error: describeFileError(error, target) };
  }
  return succeed([...schemas.keys()]);
}
