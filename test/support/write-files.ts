import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Writes each named file under `root`, making the folders it needs. */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
