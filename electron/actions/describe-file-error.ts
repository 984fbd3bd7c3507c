import { dirname } from "node:path";
import type { Failure } from "#contract/api.ts";
import { describeFailure, type FailureCode } from "./failures.ts";

const CODES: Readonly<Record<string, FailureCode>> = {
  ENOENT: "file.missing",
  ENOTDIR: "file.missing",
  EISDIR: "file.is-folder",
  EACCES: "file.no-access",
  EPERM: "file.no-access",
  EROFS: "file.no-access",
  EEXIST: "file.exists",
  ENOSPC: "file.disk-full",
  EDQUOT: "file.disk-full",
};

function readCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** What the system said about a file, as a failure; anything that is not the system's word is thrown on. */
export function describeFileError(error: unknown, path: string): Failure {
  const code = readCode(error);
  if (code === null || !/^E[A-Z0-9]+$/.test(code)) throw error;
  return describeFailure(CODES[code] ?? "file.failed", { path, detail: code });
}

/** As describeFileError, of a file that could not be written: what is missing is then its folder. */
export function describeWriteError(error: unknown, path: string): Failure {
  return readCode(error) === "ENOENT"
    ? describeFailure("file.no-folder", { path: dirname(path) })
    : describeFileError(error, path);
}
