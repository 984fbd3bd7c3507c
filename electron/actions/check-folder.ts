import { stat } from "node:fs/promises";
import type { Result } from "#contract/api.ts";
import { describeFileError } from "./describe-file-error.ts";
import { fail, succeed } from "./failures.ts";

/** Whether the path is a folder, and if not, why. */
export async function checkFolder(folder: string): Promise<Result<null>> {
  try {
    const found = (await stat(folder)).isDirectory();
    return found ? succeed(null) : fail("file.not-folder", { path: folder });
  } catch (error) {
    return { ok: false, error: describeFileError(error, folder) };
  }
}
