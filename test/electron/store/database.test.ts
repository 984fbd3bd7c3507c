import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openDurable, type Database } from "#electron/store/database.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

function openOne(): Database {
  const database = openDurable(path.join(makeTemporaryFolder(), "a.db"), new Uint8Array(32));
  onTestFinished(() => {
    database.close();
  });
  database.exec("CREATE TABLE word (text TEXT PRIMARY KEY)");
  return database;
}

const readWords = (database: Database) => database.prepare("SELECT text FROM word").all();

test("commits are synced to disk, through a write-ahead log, and references are kept", () => {
  const database = openOne();
  const read = (pragma: string) => database.prepare(`PRAGMA ${pragma}`).get();
  // 2 is FULL: the log is synced at every commit.
  expect(read("synchronous")).toMatchObject({ synchronous: 2 });
  expect(read("journal_mode")).toMatchObject({ journal_mode: "wal" });
  expect(read("foreign_keys")).toMatchObject({ foreign_keys: 1 });
});

test("a transaction that fails leaves nothing, and the next one works", () => {
  const database = openOne();
  const insert = (text: string) => database.prepare("INSERT INTO word VALUES (?)").run(text);
  const fail = () =>
    database.transact(() => {
      insert("moln");
      insert("moln");
    });
  expect(fail).toThrow("UNIQUE");
  expect(readWords(database)).toEqual([]);
  database.transact(() => {
    insert("akt");
  });
  expect(readWords(database)).toMatchObject([{ text: "akt" }]);
});
