import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Folders cannot be opened for fsync on Windows; the rename itself is journaled there. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file so that afterwards either all of it is on disk under its name or nothing has
 * changed. `suffix` keeps the temporary names of two writers apart. Rejects with the system's error.
 */
export async function writeDurably(
  path: string,
  bytes: Uint8Array,
  suffix: string,
  mode = 0o666,
): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${suffix}.part`);
  const handle = await open(temporary, "wx", mode);
  try {
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}
