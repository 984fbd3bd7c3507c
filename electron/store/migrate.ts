import { z } from "zod";
import type { Database } from "./database.ts";
import { StoreDamage } from "./failure.ts";
import type { Migration } from "./migrations/migration.ts";

const MetaRow = z.object({ schemaVersion: z.int().min(1), appVersion: z.string() });
export type Meta = z.infer<typeof MetaRow>;

export function findLatest(migrations: readonly Migration[]): number {
  const latest = migrations.at(-1)?.version ?? 0;
  if (migrations.some(({ version }, index) => version !== index + 1)) {
    throw new Error("Migrations are numbered from 1 without a gap.");
  }
  return latest;
}

/** Throws StoreDamage where a database of ours has no readable version. */
export function readMeta(database: Database): Meta {
  const tables = database.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'meta'");
  const found = z.object({ n: z.int() }).parse(tables.get());
  if (found.n === 0) throw new StoreDamage("No table meta.");
  const row = MetaRow.safeParse(
    database.prepare("SELECT schemaVersion, appVersion FROM meta").get(),
  );
  if (!row.success) throw new StoreDamage("No version in meta.");
  return row.data;
}

/** Runs the migrations above `from` in one transaction; `from` is 0 for an empty database. */
export function migrate(
  database: Database,
  from: number,
  migrations: readonly Migration[],
  appVersion: string,
): void {
  database.transact(() => {
    if (from === 0) {
      database.exec(
        `CREATE TABLE meta (
           only INTEGER PRIMARY KEY CHECK (only = 1),
           schemaVersion INTEGER NOT NULL, appVersion TEXT NOT NULL
         );
         INSERT INTO meta VALUES (1, 0, '')`,
      );
    }
    for (const migration of migrations) if (migration.version > from) migration.up(database);
    database
      .prepare("UPDATE meta SET schemaVersion = ?, appVersion = ?")
      .run(findLatest(migrations), appVersion);
  });
}
