import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** SHA-256 of every file under the folder, by its path in it. */
export function hashFolder(folder: string): Record<string, string> {
  const state: Record<string, string> = {};
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const file = path.join(item.parentPath, item.name);
    const digest = createHash("sha256").update(readFileSync(file)).digest("hex");
    state[path.relative(folder, file)] = digest;
  }
  return state;
}
