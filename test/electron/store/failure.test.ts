import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#electron/store/database.ts";
import { attempt, classifyError, failStore, StoreDamage } from "#electron/store/failure.ts";
import { failureTexts } from "#electron/store/failure-texts.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

function catchError(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown.");
}

describe("classifyError", () => {
  test("a database that may not grow is a full disk", () => {
    const database = openDatabase(path.join(makeTemporaryFolder(), "a.db"), null);
    onTestFinished(() => {
      database.close();
    });
    database.exec("CREATE TABLE word (text TEXT)");
    database.prepare("PRAGMA max_page_count = 2").get();
    const insert = () => database.prepare("INSERT INTO word VALUES (?)").run("x".repeat(9000));
    expect(classifyError(catchError(insert))).toBe("store.disk-full");
  });

  test("a database in a folder that is not there cannot be reached", () => {
    const file = path.join(makeTemporaryFolder(), "none", "a.db");
    expect(classifyError(catchError(() => openDatabase(file, null)))).toBe("store.no-access");
  });

  test.each([
    ["ENOSPC", "store.disk-full"],
    ["EDQUOT", "store.disk-full"],
    ["EACCES", "store.no-access"],
    ["EROFS", "store.no-access"],
    ["EIO", "store.write-failed"],
    ["SQLITE_IOERR_WRITE", "store.write-failed"],
    ["SQLITE_CORRUPT_INDEX", "store.damaged"],
    ["SQLITE_BUSY", "store.locked"],
    ["SQLITE_CONSTRAINT", null],
  ])("%s is %s", (code, failure) => {
    expect(classifyError(Object.assign(new Error("x"), { code }))).toBe(failure);
  });

  test("what contradicts itself is damage, and what is no error of disk or database is nothing", () => {
    expect(classifyError(new StoreDamage("x"))).toBe("store.damaged");
    expect(classifyError(new TypeError("x"))).toBeNull();
    expect(classifyError("x")).toBeNull();
  });
});

test("attempt returns the disk's and the database's failures and throws a mistake of ours", () => {
  const full = Object.assign(new Error("x"), { code: "ENOSPC" });
  const fail = (error: Error) =>
    attempt(() => {
      throw error;
    });
  expect(fail(full)).toMatchObject({ ok: false, error: { code: "store.disk-full" } });
  expect(() => fail(new TypeError("mistake"))).toThrow("mistake");
});

test("the detail is set into both languages as it is", () => {
  const { error } = failStore("store.newer", "$& 7.0.0");
  expect(error.text.sv).toContain("en nyare Molnakt ($& 7.0.0)");
  expect(error.text.en).toContain("a newer Molnakt ($& 7.0.0)");
});

test("every text exists in both languages with the same places to fill", () => {
  const texts = Object.entries(failureTexts);
  expect(texts.length).toBeGreaterThan(15);
  for (const [code, { sv, en }] of texts) {
    expect(sv.includes("{detail}"), code).toBe(en.includes("{detail}"));
    expect(sv === (en as string), code).toBe(false);
  }
});
