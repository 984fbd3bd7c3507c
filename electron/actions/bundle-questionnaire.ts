import type { Result } from "#contract/api.ts";
import { readQuestionnaire } from "#electron/catalog/read-questionnaire.ts";
import { writeDurably } from "#electron/files/write-durably.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { checkFolder } from "./check-folder.ts";
import { describeFileError } from "./describe-file-error.ts";
import { fail, succeed } from "./failures.ts";
import { loadCoverage } from "./load-coverage.ts";
import { MAX_BUNDLE, readBundle } from "./read-bundle.ts";
import { readWholeFile } from "./read-whole-file.ts";

/** The questionnaire in a folder; a mistake is told with file, line and column. */
async function readFolder(folder: string): Promise<Result<Questionnaire>> {
  const read = await readQuestionnaire(folder);
  if (read.ok) return succeed(read.questionnaire);
  const [{ file, line, column, text }] = read.problems;
  const place = `${file}:${line}:${column}: `;
  return fail("questionnaire.broken", {
    id: folder,
    detail: { sv: place + text.sv, en: place + text.en },
  });
}

/** The questionnaire in a folder or in a file from `questionnaire bundle`. */
export async function readQuestionnaireAt(path: string): Promise<Result<Questionnaire>> {
  if ((await checkFolder(path)).ok) return readFolder(path);
  const bytes = await readWholeFile(path, MAX_BUNDLE);
  return bytes.ok ? readBundle(bytes.value, path, await loadCoverage()) : bytes;
}

/** Packs a questionnaire's folder into one file, and reads it back as a stranger would. */
export async function bundleQuestionnaire(
  folder: string,
  path: string,
): Promise<Result<Questionnaire>> {
  const checked = await checkFolder(folder);
  if (!checked.ok) return checked;
  const read = await readFolder(folder);
  if (!read.ok) return read;
  const bytes = new TextEncoder().encode(`${JSON.stringify(read.value, null, 1)}\n`);
  const again = readBundle(bytes, path, await loadCoverage());
  if (!again.ok) return again;
  try {
    writeDurably(path, bytes);
  } catch (error) {
    return { ok: false, error: describeFileError(error, path) };
  }
  return again;
}
