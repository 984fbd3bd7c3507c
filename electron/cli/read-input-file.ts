import { open, type FileHandle } from "node:fs/promises";
import type { Result } from "#contract/api.ts";
import { describeFileError } from "#electron/actions/describe-file-error.ts";
import { fail, succeed } from "#electron/actions/failures.ts";

async function readAtMost(
  source: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function readOpenFile(
  file: FileHandle,
  path: string,
  limit: number,
): Promise<Result<Uint8Array>> {
  const facts = await file.stat();
  if (facts.isDirectory()) return fail("file.is-folder", { path });
  const bytes = await readAtMost(file.createReadStream({ autoClose: false }), limit);
  return bytes === null ? tooLarge(path, limit) : succeed(bytes);
}

function tooLarge(path: string, limit: number): Result<never> {
  return fail("file.too-large", { path, limit: `${limit / 1024 / 1024} MB` });
}

/** Reads a file of at most `limit` bytes; "-" is standard input. */
export async function readInputFile(path: string, limit: number): Promise<Result<Uint8Array>> {
  if (path === "-") {
    const bytes = await readAtMost(process.stdin, limit);
    return bytes === null ? tooLarge("stdin", limit) : succeed(bytes);
  }
  let file: FileHandle | undefined;
  try {
    file = await open(path, "r");
    return await readOpenFile(file, path, limit);
  } catch (error) {
    return { ok: false, error: describeFileError(error, path) };
  } finally {
    await file?.close();
  }
}
