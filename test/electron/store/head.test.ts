import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleScript } from "#test/support/bundle-script.ts";
import {
  createTestCase,
  makeStoreOptions,
  openTestStore,
  unwrap,
} from "#test/support/store-folder.ts";

let writer: Awaited<ReturnType<typeof bundleScript>>;
beforeAll(async () => {
  writer = await bundleScript("store-writer");
});
afterAll(() => writer.remove());

/** A store whose process was killed after some answers, with its write-ahead log still beside it. */
async function makeKilled() {
  const options = makeStoreOptions();
  const child = spawn(process.execPath, [writer.file, options.folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const heard: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    heard.push(line);
    if (heard.length === 5) child.kill("SIGKILL");
  }
  if (child.signalCode === null && child.exitCode === null) await once(child, "exit");
  expect(existsSync(path.join(options.folder, "molnakt.db-wal"))).toBe(true);
  return options;
}

const BY = "Åsa Öberg";
const answer = { kind: "answer", question: "A1", answer: { value: "yes" } } as const;

test("nothing is called lost after kill -9 alone, nor after an ordinary close", async () => {
  const options = await makeKilled();
  const store = openTestStore(options);
  expect(store.lost).toBeNull();
  createTestCase(store);
  store.close();
  expect(openTestStore(options).lost).toBeNull();
});

test("a write-ahead log removed after kill -9 is told, until something is saved again", async () => {
  const options = await makeKilled();
  for (const end of ["-wal", "-shm"]) {
    rmSync(path.join(options.folder, `molnakt.db${end}`), { force: true });
  }
  const store = openTestStore(options);
  expect(store.lost).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  store.close();
  const again = openTestStore(options);
  expect(again.lost).not.toBeNull();
  createTestCase(again);
  again.close();
  expect(openTestStore(options).lost).toBeNull();
});

test("an older copy of the database put back is told", () => {
  const options = makeStoreOptions();
  const first = openTestStore(options);
  const id = createTestCase(first);
  first.close();
  const file = path.join(options.folder, "molnakt.db");
  cpSync(file, `${file}.copy`);
  const second = openTestStore(options);
  const saved = unwrap(second.cases.change(id, answer, BY));
  second.close();
  cpSync(`${file}.copy`, file);
  expect(openTestStore(options).lost).toBe(saved.savedAt);
});

test("a case that was removed is not called lost", () => {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  const id = createTestCase(store);
  unwrap(store.cases.change(id, answer, BY));
  unwrap(store.cases.remove(id));
  store.close();
  expect(openTestStore(options).lost).toBeNull();
});

test("a head that cannot be read says nothing", () => {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  createTestCase(store);
  store.close();
  const file = path.join(options.folder, "head.json");
  const text = readFileSync(file, "utf8");
  expect(text).toContain('"sequence":1');
  for (const broken of ["", text.slice(0, 40), text.replace('"sequence":1', '"sequence":x')]) {
    writeFileSync(file, broken);
    const opened = openTestStore(options);
    expect(opened.lost).toBeNull();
    opened.close();
  }
});
