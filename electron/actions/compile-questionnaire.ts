import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadQuestionnaire } from "#electron/catalog/read-questionnaire.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";

/** SHA-256 (hex) over the names and bytes of a questionnaire's YAML files. */
async function fingerprintFolder(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const names = files.filter((file) => file.endsWith(".yaml")).sort();
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  const hash = createHash("sha256");
  names.forEach((name, at) => {
    const bytes = contents[at] ?? Buffer.alloc(0);
    hash.update(`${name.replaceAll("\\", "/")}\0${bytes.length}\0`).update(bytes);
  });
  return hash.digest("hex");
}

/** Reads and checks the YAML and gives the text of a compiled file, which is read many times faster. */
export async function compileQuestionnaire(
  folder: string,
): Promise<Exclude<ReadQuestionnaire, { ok: true }> | { ok: true; compiled: string }> {
  const { readQuestionnaire } = await import("#electron/catalog/read-questionnaire.ts");
  const [fingerprint, read] = [await fingerprintFolder(folder), await readQuestionnaire(folder)];
  if (!read.ok) return read;
  return { ok: true, compiled: `${fingerprint}\n${canonicalize(read.questionnaire)}\n` };
}

/** A questionnaire, and the SHA-256 (hex) of its canonical JSON. */
export type CompiledQuestionnaire = { content: Questionnaire; sha256: string };

/**
 * The questionnaire from a compiled file, where there is one made of exactly the YAML files that are
 * in the folder now; else null. It is part of the app like its code, so its shape is not checked again.
 */
export async function readCompiled(
  folder: string,
  file: string,
): Promise<CompiledQuestionnaire | null> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  const end = text.indexOf("\n");
  if (text.slice(0, end) !== (await fingerprintFolder(folder))) return null;
  // The build wrote it canonically, so its bytes are what is hashed.
  const canonical = text.slice(end + 1, -1);
  const sha256 = createHash("sha256").update(canonical).digest("hex");
  return { content: JSON.parse(canonical) as Questionnaire, sha256 };
}
