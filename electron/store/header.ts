import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { writeDurably } from "#electron/files/write-durably.ts";
import { deriveKey } from "./derive-key.ts";

export const DATABASE = "molnakt.db";
export const HEADER = "store.json";

/**
 * store.json, in clear text: who may open the database, read before anything touches it. Later
 * versions may add keys, but keep these.
 */
const Header = z.object({
  format: z.literal("molnakt/store"),
  /** At least that of the database: raised before a migration. */
  schemaVersion: z.int().min(1),
  /** The app that last wrote the file. */
  appVersion: z.string(),
  /** Derived from the master key, which it does not reveal. */
  keyCheck: z.string(),
  /** False until the first database is whole; till then nothing has been saved in it. */
  made: z.boolean(),
});
export type Header = z.infer<typeof Header>;

/** "none" when there is no file. */
export function readHeader(folder: string): Header | "none" | "damaged" {
  const file = path.join(folder, HEADER);
  if (!existsSync(file)) return "none";
  const text = readFileSync(file, "utf8");
  try {
    const header = Header.safeParse(JSON.parse(text));
    return header.success ? header.data : "damaged";
  } catch (error) {
    if (error instanceof SyntaxError) return "damaged";
    throw error;
  }
}

export function writeHeader(folder: string, header: Header): void {
  writeDurably(path.join(folder, HEADER), `${JSON.stringify(header, null, 2)}\n`, 0o600);
}

export function makeKeyCheck(master: Uint8Array): string {
  return deriveKey(master, "check").toString("hex");
}
