import { readdir } from "node:fs/promises";
import path from "node:path";

/** The file that makes a folder a questionnaire. */
export const MANIFEST = "questionnaire.yaml";

/** Ids of the questionnaires below the catalogue's root: the names of their folders, in order. */
export async function listQuestionnaires(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const found = await Promise.all(
    folders.map(async (name) => (await readdir(path.join(root, name))).includes(MANIFEST)),
  );
  return folders.filter((_, i) => found[i]).sort();
}
