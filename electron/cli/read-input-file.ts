import type { Result } from "#contract/api.ts";
import { readWholeFile, readWholeStream } from "#electron/actions/read-whole-file.ts";

/** Reads a file of at most `limit` bytes; "-" is standard input. */
export function readInputFile(path: string, limit: number): Promise<Result<Uint8Array>> {
  return path === "-" ? readWholeStream(process.stdin, "stdin", limit) : readWholeFile(path, limit);
}
