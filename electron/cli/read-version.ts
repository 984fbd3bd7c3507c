import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Package = z.object({ version: z.string() });

/** The app's version, from package.json. */
export function readVersion(root: string): string {
  return Package.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).version;
}
