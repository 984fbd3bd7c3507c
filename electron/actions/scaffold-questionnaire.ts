import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Result } from "#contract/api.ts";
import { writeModeline } from "#electron/catalog/describe-files.ts";
import { listQuestionnaires } from "#electron/catalog/list-questionnaires.ts";
import { isOptionalPart, PARTS } from "#electron/catalog/read-questionnaire.ts";
import type { Language } from "#engine/local-text.ts";
import { Questionnaire } from "#engine/questionnaire.ts";
import { describeFileError } from "./describe-file-error.ts";
import { fail, succeed } from "./failures.ts";
import { writeFileSchemas } from "./write-file-schemas.ts";

const PLACEHOLDER = { id: "min-katalog", date: "2026-01-01" };

async function isEmptyOrMissing(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return true;
    throw error;
  }
}

/** The scaffold's files, and from the shipped catalogue each part that a questionnaire must have besides. */
async function readFiles(root: string): Promise<Map<string, string>> {
  const scaffold = join(root, "questionnaires", "scaffold");
  const catalog = join(root, "questionnaires", "catalog");
  const found = (await readdir(scaffold, { recursive: true }))
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".yaml"));
  const [shipped = ""] = await listQuestionnaires(catalog);
  const rest = PARTS.filter((part) => !isOptionalPart(part))
    .map((part) => `${part}.yaml`)
    .filter((file) => !found.includes(file));
  const paths = [
    ...found.map((file) => [file, join(scaffold, file)] as const),
    ...rest.map((file) => [file, join(catalog, shipped, file)] as const),
  ];
  const texts = paths.map(async ([file, path]) => [file, await readFile(path, "utf8")] as const);
  return new Map(await Promise.all(texts));
}

/** Makes a small sound questionnaire in a new or empty folder, whose name becomes its id; tells its files. */
export async function scaffoldQuestionnaire(
  root: string,
  folder: string,
  { today, language }: { today: string; language: Language },
): Promise<Result<string[]>> {
  const id = basename(resolve(folder));
  if (!Questionnaire.shape.id.safeParse(id).success) return fail("questionnaire.bad-id", { id });
  try {
    if (!(await isEmptyOrMissing(folder))) return fail("folder.not-empty", { path: folder });
    const files = await readFiles(root);
    for (const [file, text] of files) {
      const target = join(folder, file);
      const own = text.replaceAll(PLACEHOLDER.id, id).replaceAll(PLACEHOLDER.date, today);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, `${writeModeline(file)}\n${own}`);
    }
    const schemas = await writeFileSchemas(folder, language);
    return schemas.ok ? succeed([...files.keys()].sort()) : schemas;
  } catch (error) {
    return { ok: false, error: describeFileError(error, folder) };
  }
}
