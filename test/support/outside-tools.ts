import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { makeTemporaryFolder } from "./temporary-folder.ts";

/** Writes bytes where a program outside this app can read them; gone when the test has finished. */
export function writeForTool(bytes: Uint8Array | string, name = "akt.pdf"): string {
  const file = path.join(makeTemporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

/** Runs a program and returns what it wrote; a program that is not installed fails the test. */
export function runTool(
  program: string,
  ...parameters: readonly string[]
): { status: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, { encoding: "utf8" });
  if (error !== undefined) throw error;
  return { status, output: stdout + stderr };
}
