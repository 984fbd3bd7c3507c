import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { findLatest } from "#electron/store/migrate.ts";
import { allMigrations } from "#electron/store/migrations/all.ts";
import type { Migration } from "#electron/store/migrations/migration.ts";
import { openStore } from "#electron/store/store.ts";
import { hashFolder } from "#test/support/folder-state.ts";
import {
  createTestCase,
  makeStoreOptions,
  openTestStore,
  unwrap,
} from "#test/support/store-folder.ts";

const next = allMigrations.length + 1;
const addTable: Migration = {
  version: next,
  up: (database) => {
    database.exec("CREATE TABLE reminder (due TEXT); INSERT INTO setting VALUES ('new', '1')");
  },
};
const failing: Migration = {
  version: next + 1,
  up: (database) => {
    database.exec("DELETE FROM setting");
    database.exec("INSERT INTO nowhere VALUES (1)");
  },
};

const readHeader = (folder: string) =>
  JSON.parse(readFileSync(path.join(folder, "store.json"), "utf8")) as Record<string, unknown>;

function makeOld() {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  const id = createTestCase(store);
  unwrap(store.settings.set("language", "en"));
  store.close();
  return { options: { ...options, appVersion: "0.2.0" }, id };
}

test("an older store is brought up, keeps what it had, and a copy of the old one is kept", () => {
  const { options, id } = makeOld();
  const store = openTestStore({ ...options, migrations: [...allMigrations, addTable] });
  expect(unwrap(store.cases.list()).map((summary) => summary.id)).toEqual([id]);
  expect(unwrap(store.settings.get("language"))).toBe("en");
  expect(unwrap(store.settings.get("new"))).toBe(1);
  store.close();
  expect(readHeader(options.folder)).toMatchObject({ schemaVersion: next, appVersion: "0.2.0" });
  const backups = readdirSync(path.join(options.folder, "backups"));
  expect(backups.filter((name) => name.startsWith(`before-schema-${next}-`))).toHaveLength(1);

  const again = openTestStore({ ...options, migrations: [...allMigrations, addTable] });
  expect(unwrap(again.settings.get("new"))).toBe(1);
});

test("the app from before then refuses it without touching a byte", () => {
  const { options } = makeOld();
  openTestStore({ ...options, migrations: [...allMigrations, addTable] }).close();
  const before = hashFolder(options.folder);
  const refused = openStore({ ...options, appVersion: "0.1.0" });
  expect(refused).toMatchObject({ error: { code: "store.newer" } });
  expect(!refused.ok && refused.error.text.sv).toContain("0.2.0");
  expect(hashFolder(options.folder)).toEqual(before);
});

test("a migration that fails leaves the store as it was, and the older app opens it", () => {
  const { options, id } = makeOld();
  const header = readHeader(options.folder);
  const migrations = [...allMigrations, addTable, failing];
  const refused = openStore({ ...options, migrations });
  expect(refused).toMatchObject({ error: { code: "store.migration-failed" } });
  expect(!refused.ok && refused.error.text.sv).toContain("nowhere");
  expect(readHeader(options.folder)).toEqual(header);
  const store = openTestStore({ ...options, appVersion: "0.1.0" });
  expect(unwrap(store.cases.list()).map((summary) => summary.id)).toEqual([id]);
  expect(unwrap(store.settings.get("language"))).toBe("en");
  expect(unwrap(store.settings.get("new"))).toBeNull();
});

test("migrations are numbered without a gap", () => {
  expect(findLatest(allMigrations)).toBe(allMigrations.length);
  expect(() => findLatest([...allMigrations, failing])).toThrow("without a gap");
});
