import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { hashFolder } from "#test/support/folder-state.ts";
import {
  createTestCase,
  makeStoreOptions,
  openTestStore,
  unwrap,
} from "#test/support/store-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const at =
  (day: number, hour = 8) =>
  () =>
    new Date(Date.UTC(2026, 10, day, hour)).toISOString();

const listBackups = (folder: string) =>
  readdirSync(path.join(folder, "backups"))
    .filter((name) => name.endsWith(".db"))
    .sort();

test("one backup a day, the newest five, none that equals the one before", () => {
  const options = makeStoreOptions();
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const store = openTestStore({ ...options, now: at(day) });
    createTestCase(store);
    store.close();
  }
  openTestStore({ ...options, now: at(8) }).close();
  const kept = [4, 5, 6, 7, 8].map((day) => `molnakt-2026-11-0${day}.db`);
  expect(listBackups(options.folder)).toEqual(kept);
  const before = hashFolder(path.join(options.folder, "backups"));
  openTestStore({ ...options, now: at(9) }).close();
  const store = openTestStore({ ...options, now: at(8, 20) });
  createTestCase(store);
  store.close();
  openTestStore({ ...options, now: at(8, 21) }).close();
  expect(hashFolder(path.join(options.folder, "backups"))).toEqual(before);
});

test("a backup holds what was committed before, also what lay in the log of a killed process", () => {
  const options = makeStoreOptions();
  const store = openTestStore({ ...options, now: at(1) });
  const id = createTestCase(store);
  const killed = makeTemporaryFolder();
  cpSync(options.folder, killed, { recursive: true });
  openTestStore({ ...options, folder: killed, now: at(2) }).close();

  const restored = makeTemporaryFolder();
  const backups = path.join(killed, "backups");
  copyFileSync(path.join(backups, "molnakt-2026-11-02.db"), path.join(restored, "molnakt.db"));
  copyFileSync(path.join(backups, "store.json"), path.join(restored, "store.json"));
  const again = openTestStore({ ...options, folder: restored });
  expect(unwrap(again.cases.list()).map((summary) => summary.id)).toEqual([id]);
});

test("a backup put in the database's place opens, and can be read by nobody else", () => {
  const options = makeStoreOptions();
  const first = openTestStore({ ...options, now: at(1) });
  createTestCase(first);
  first.close();
  openTestStore({ ...options, now: at(2) }).close();
  const backup = path.join(options.folder, "backups", "molnakt-2026-11-02.db");
  expect(readFileSync(backup).includes("Läslyftet")).toBe(false);
  for (const suffix of ["-wal", "-shm"]) {
    rmSync(path.join(options.folder, `molnakt.db${suffix}`), { force: true });
  }
  copyFileSync(backup, path.join(options.folder, "molnakt.db"));
  expect(unwrap(openTestStore({ ...options, now: at(2) }).cases.list())).toHaveLength(1);
});
