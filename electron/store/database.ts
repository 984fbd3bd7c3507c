import { chmodSync, closeSync, existsSync, openSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import type Libsql from "libsql";
import { writeDurably } from "#electron/files/write-durably.ts";

type Parameter = string | number | null;

type Statement = {
  run(...parameters: Parameter[]): void;
  get(...parameters: Parameter[]): unknown;
  all(...parameters: Parameter[]): unknown[];
};

/** The part of libsql that the store uses. */
export type Database = {
  /** Runs statements that give no rows back. */
  exec(sql: string): void;
  /** Prepared once and kept: libsql frees a statement only when it is collected. */
  prepare(sql: string): Statement;
  /** All or nothing; durable when it returns. */
  transact<T>(work: () => T): T;
  close(): void;
};

type Connection = {
  readonly inTransaction: boolean;
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
};

type Connecting = new (
  path: string,
  options: { timeout: number; encryptionKey?: string },
) => Connection;

/** The native library, which is loaded when the first database is opened. */
function loadLibrary(): Connecting {
  const load = createRequire(import.meta.url) as (name: "libsql") => typeof Libsql;
  return load("libsql");
}

/**
 * Opens or makes a database file; `key` encrypts its pages with AES-256 in CBC mode. The cipher does
 * not authenticate, so a tampered page shows only where its content no longer makes sense. Opening a
 * file with the wrong key destroys what lies in its write-ahead log: check the key beforehand.
 */
export function openDatabase(file: string, key: Uint8Array | null): Database {
  const Connection = loadLibrary();
  const connection = new Connection(file, {
    timeout: 0,
    ...(key === null ? {} : { encryptionKey: Buffer.from(key).toString("hex") }),
  });
  const statements = new Map<string, Statement>();
  return {
    exec: (sql) => {
      connection.exec(sql);
    },
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = connection.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
    transact: (work) => {
      connection.exec("BEGIN IMMEDIATE");
      try {
        const result = work();
        connection.exec("COMMIT");
        return result;
      } catch (error) {
        // A full disk or a failed write has rolled the transaction back already.
        if (connection.inTransaction) connection.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => {
      statements.clear();
      connection.close();
    },
  };
}

/** The files that SQLite makes beside it get the same mode. On Windows the folder alone protects. */
export function makePrivate(file: string): void {
  closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
}

/** Pages in the write-ahead log before it is folded into the database and used from its start again. */
const LOG_PAGES = 100;
/** Bytes: pages with their frame headers, and room for the transaction that goes past the limit. */
const LOG_SIZE = (LOG_PAGES + 28) * (4096 + 24);

/** As openDatabase, with a commit that returns only when it is on the disk itself. */
export function openDurable(file: string, key: Uint8Array): Database {
  makePrivate(file);
  reserveLog(`${file}-wal`);
  const database = openDatabase(file, key);
  try {
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA foreign_keys = ON");
    database.exec(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Gives an empty write-ahead log its room on the disk. Syncing a write into room that is there takes
 * half the time of one that makes the file grow. SQLite takes a log that begins with zeros as empty.
 */
function reserveLog(log: string): void {
  if (existsSync(log) && statSync(log).size > 0) return;
  writeDurably(log, new Uint8Array(LOG_SIZE), 0o600);
}
