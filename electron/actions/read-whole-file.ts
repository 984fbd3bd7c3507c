import { open, type FileHandle } from "node:fs/promises";
import type { Result } from "#contract/api.ts";
import { describeFileError } from "./describe-file-error.ts";
import { fail, succeed } from "./failures.ts";

/** Reads a stream of at most `limit` bytes to its end; `path` is how the failures call it. */
export async function readWholeStream(
  stream: AsyncIterable<Uint8Array>,
  path: string,
  limit: number,
): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > limit) return fail("file.too-large", { path, limit: `${limit / 1024 / 1024} MB` });
    parts.push(part);
  }
  return size === 0 ? fail("file.empty", { path }) : succeed(Buffer.concat(parts));
}

/** Reads a file of 1 to `limit` bytes. */
export async function readWholeFile(path: string, limit: number): Promise<Result<Uint8Array>> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, "r");
    const facts = await file.stat();
    if (facts.isDirectory()) return fail("file.is-folder", { path });
    // Streamed, since the size that stat tells is not that of a pipe or of a file that grows.
    return await readWholeStream(file.createReadStream({ autoClose: false }), path, limit);
  } catch (error) {
    return { ok: false, error: describeFileError(error, path) };
  } finally {
    await file?.close();
  }
}
