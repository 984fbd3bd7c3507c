import { cpSync, symlinkSync } from "node:fs";
import path from "node:path";
import { root } from "#build/root.js";
import { makeTemporaryFolder } from "./temporary-folder.ts";
import { writeFiles } from "./write-files.ts";

const configuration = [
  "package.json",
  "tsconfig.json",
  "build/tsconfig",
  "build/eslint.config.js",
  "build/dependency-cruiser.cjs",
  "build/knip.json",
];

/** A repository with this one's rules and packages, and none but the given files. */
export function plantRepository(files: Readonly<Record<string, string>>): string {
  const folder = makeTemporaryFolder();
  for (const name of configuration) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  writeFiles(folder, files);
  return folder;
}
