import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { makeFolderDurably, removeHalfWritten, syncFolder } from "#electron/files/write-durably.ts";
import { makeStore, type Store } from "./assemble-store.ts";
import { backUpBeforeMigration, backUpDaily } from "./backup.ts";
import { openDurable, type Database } from "./database.ts";
import { deriveKey } from "./derive-key.ts";
import {
  attempt,
  classifyError,
  failStore,
  type StoreFailure,
  type StoreResult,
} from "./failure.ts";
import { DATABASE, makeKeyCheck, readHeader, writeHeader, type Header } from "./header.ts";
import { findLost } from "./head.ts";
import { takeLock } from "./lock.ts";
import { findLatest, migrate, readMeta } from "./migrate.ts";
import { allMigrations } from "./migrations/all.ts";
import type { Migration } from "./migrations/migration.ts";

export type StoreOptions = {
  /** The data folder; made if it is not there. */
  folder: string;
  /** The master key, 32 bytes, from openKey or createKey. */
  key: Uint8Array;
  appVersion: string;
  /** The time, in UTC, as ISO 8601 with milliseconds and Z. */
  now: () => string;
  /** A new random UUID. */
  newId: () => string;
  migrations?: readonly Migration[];
};

export type { Store };

/**
 * Opens the store in the folder, or makes it. Whatever cannot be opened (newer, wrong key, damaged,
 * open elsewhere) is refused by name before a byte in the folder is changed, as far as that can be
 * told from outside the database.
 */
export function openStore(options: StoreOptions): StoreResult<Store> {
  const { folder, migrations = allMigrations } = options;
  return attempt(() => {
    const before = inspect(options, migrations);
    if (!before.ok) return before;
    makeFolderDurably(folder, 0o700);
    const unlock = takeLock(folder);
    try {
      sweep(folder);
      // Another process may have made or migrated the store in between.
      const inspected = inspect(options, migrations);
      const opened = inspected.ok
        ? openInspected(options, inspected.header, migrations)
        : inspected;
      if (opened.ok) {
        const { database, lost } = opened;
        return { ok: true, value: makeStore({ ...options, lost }, database, unlock) };
      }
      unlock();
      return opened;
    } catch (error) {
      unlock();
      throw error;
    }
  });
}

/** A killed process may have left half files, all of them encrypted, beside the whole ones. */
function sweep(folder: string): void {
  const evidence = path.join(folder, "evidence");
  const shelves = existsSync(evidence) ? readdirSync(evidence, { withFileTypes: true }) : [];
  const folders = [
    folder,
    path.join(folder, "backups"),
    evidence,
    ...shelves.filter((one) => one.isDirectory()).map(({ name }) => path.join(evidence, name)),
  ];
  for (const one of folders) if (existsSync(one)) removeHalfWritten(one);
}

type Refused = { ok: false; error: StoreFailure };

/** Reads only store.json. The header is null for a store that is still to be made. */
function inspect(
  { folder, key }: StoreOptions,
  migrations: readonly Migration[],
): { ok: true; header: Header | null } | Refused {
  const header = readHeader(folder);
  const file = path.join(folder, DATABASE);
  const exists = existsSync(file);
  if (header === "none") return exists ? failStore("store.header") : { ok: true, header: null };
  if (header === "damaged") return failStore("store.header");
  if (header.schemaVersion > findLatest(migrations)) {
    return failStore("store.newer", header.appVersion);
  }
  if (header.keyCheck !== makeKeyCheck(key)) return failStore("store.wrong-key");
  if (!header.made) return { ok: true, header: null };
  if (!exists) return failStore("store.missing");
  return statSync(file).size > 0 ? { ok: true, header } : failStore("store.damaged");
}

function openInspected(
  options: StoreOptions,
  header: Header | null,
  migrations: readonly Migration[],
): { ok: true; database: Database; lost: string | null } | Refused {
  const { folder, key, appVersion, now } = options;
  const found = header !== null || isWhole(options);
  if (!found) makeFirst(options, migrations);
  const database = openDurable(path.join(folder, DATABASE), deriveKey(key, "database"));
  try {
    const { schemaVersion, appVersion: madeBy } = readMeta(database);
    const latest = findLatest(migrations);
    if (schemaVersion > latest) {
      database.close();
      return failStore("store.newer", madeBy);
    }
    if (schemaVersion < latest) {
      backUpBeforeMigration(folder, database, latest, now());
      const failed = bringUp(options, database, schemaVersion, migrations);
      if (failed !== null) {
        database.close();
        return failed;
      }
    } else if (found && header?.appVersion !== appVersion) {
      const keyCheck = makeKeyCheck(key);
      writeHeader(folder, {
        format: "molnakt/store",
        schemaVersion,
        appVersion,
        keyCheck,
        made: true,
      });
    }
    backUpDaily(folder, database, now());
    return { ok: true, database, lost: findLost(folder, database) };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A header that is older than its database, put back by a backup program for instance, must not cost the cases. */
function isWhole({ folder, key }: StoreOptions): boolean {
  const file = path.join(folder, DATABASE);
  if (!existsSync(file) || statSync(file).size === 0) return false;
  try {
    const database = openDurable(file, deriveKey(key, "database"));
    try {
      readMeta(database);
      return true;
    } finally {
      database.close();
    }
  } catch (error) {
    if (classifyError(error) === "store.damaged") return false;
    throw error;
  }
}

/** The header says "made" only when the database is whole on disk, so a crash here is started over. */
function makeFirst(
  { folder, key, appVersion }: StoreOptions,
  migrations: readonly Migration[],
): void {
  const keyCheck = makeKeyCheck(key);
  const schemaVersion = findLatest(migrations);
  writeHeader(folder, {
    format: "molnakt/store",
    schemaVersion,
    appVersion,
    keyCheck,
    made: false,
  });
  for (const suffix of ["", "-wal", "-shm"]) {
    rmSync(path.join(folder, DATABASE + suffix), { force: true });
  }
  const database = openDurable(path.join(folder, DATABASE), deriveKey(key, "database"));
  try {
    migrate(database, 0, migrations, appVersion);
    database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get();
  } finally {
    database.close();
  }
  syncFolder(folder);
  writeHeader(folder, { format: "molnakt/store", schemaVersion, appVersion, keyCheck, made: true });
}

/** The header is raised first: an older app must never meet a newer database behind an older header. */
function bringUp(
  { folder, key, appVersion }: StoreOptions,
  database: Database,
  from: number,
  migrations: readonly Migration[],
): Refused | null {
  const keyCheck = makeKeyCheck(key);
  const header = { format: "molnakt/store", keyCheck, made: true } as const;
  const before = readMeta(database);
  writeHeader(folder, { ...header, schemaVersion: findLatest(migrations), appVersion });
  try {
    migrate(database, from, migrations, appVersion);
    return null;
  } catch (error) {
    writeHeader(folder, { ...header, ...before });
    return failStore("store.migration-failed", error instanceof Error ? error.message : "");
  }
}
