import type { Database } from "#electron/store/database.ts";

/** Brings the tables from the version before to `version`; runs inside a transaction. */
export type Migration = { version: number; up: (database: Database) => void };
