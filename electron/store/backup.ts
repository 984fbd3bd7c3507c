import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { makeFolderDurably, writeDurably } from "#electron/files/write-durably.ts";
import type { Database } from "./database.ts";
import { StoreDamage } from "./failure.ts";
import { DATABASE, HEADER } from "./header.ts";

const KEPT = 5;
const DAILY = /^molnakt-\d{4}-\d{2}-\d{2}\.db$/;

/**
 * Keeps a copy of the database in `backups`: at most one a day, the newest five, none that equals the
 * one before. A copy is encrypted with the same key. A damaged database throws StoreDamage and takes
 * no older copy's place. The folder's lock must be held.
 */
export function backUpDaily(folder: string, database: Database, now: string): void {
  const backups = path.join(folder, "backups");
  const name = `molnakt-${now.slice(0, 10)}.db`;
  const older = existsSync(backups) ? listDaily(backups) : [];
  if (older.includes(name)) return;
  checkWhole(database);
  const bytes = readWhole(folder, database);
  const last = older.at(-1);
  if (last !== undefined && readFileSync(path.join(backups, last)).equals(bytes)) return;
  writeBackup(folder, name, bytes);
  for (const old of listDaily(backups).slice(0, -KEPT)) rmSync(path.join(backups, old));
}

/** Keeps a copy of the database as it was before it is brought to `version`; it is never rotated out. */
export function backUpBeforeMigration(
  folder: string,
  database: Database,
  version: number,
  now: string,
): void {
  checkWhole(database);
  const instant = now.replaceAll(/[:.]/g, "-");
  writeBackup(folder, `before-schema-${version}-${instant}.db`, readWhole(folder, database));
}

function listDaily(backups: string): string[] {
  return readdirSync(backups)
    .filter((name) => DAILY.test(name))
    .sort();
}

function checkWhole(database: Database): void {
  const rows = database.prepare("PRAGMA quick_check(1)").all() as { quick_check: string }[];
  if (rows[0]?.quick_check !== "ok") throw new StoreDamage("quick_check");
}

function readWhole(folder: string, database: Database): Buffer {
  const result = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get() as { busy: number };
  if (result.busy !== 0) throw new Error("The write-ahead log is in use.");
  return readFileSync(path.join(folder, DATABASE));
}

/** The header and the wrapped key go with the copy, so that the folder of backups can be opened alone. */
function writeBackup(folder: string, name: string, bytes: Uint8Array): void {
  const backups = path.join(folder, "backups");
  makeFolderDurably(backups, 0o700);
  writeDurably(path.join(backups, name), bytes, 0o600);
  for (const companion of [HEADER, "key.json"]) {
    const file = path.join(folder, companion);
    if (existsSync(file)) writeDurably(path.join(backups, companion), readFileSync(file), 0o600);
  }
}
