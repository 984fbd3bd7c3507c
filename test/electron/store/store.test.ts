import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openStore, type StoreOptions } from "#electron/store/store.ts";
import { hashFolder } from "#test/support/folder-state.ts";
import {
  createTestCase,
  makeStoreOptions,
  openTestStore,
  unwrap,
} from "#test/support/store-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

/** A store with a case, as a killed process leaves it: the answers lie in the write-ahead log. */
function leaveBehind(): { options: StoreOptions; id: string } {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  const id = createTestCase(store);
  unwrap(store.cases.change(id, { kind: "answer", question: "A1", answer: { value: "yes" } }, "Å"));
  const folder = makeTemporaryFolder();
  cpSync(options.folder, folder, { recursive: true });
  store.close();
  return { options: { ...options, folder }, id };
}

function refuse(options: StoreOptions): { code: string; sv: string } {
  const opened = openStore(options);
  if (!opened.ok) return { code: opened.error.code, sv: opened.error.text.sv };
  opened.value.close();
  return { code: "opened", sv: "" };
}

function editHeader(folder: string, change: Record<string, unknown>): void {
  const file = path.join(folder, "store.json");
  const header = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...header, ...change }));
}

test("makes the folder and the store, closes it and opens it as it was", () => {
  const options = makeStoreOptions(path.join(makeTemporaryFolder(), "ny", "mapp"));
  const store = openTestStore(options);
  const id = createTestCase(store);
  unwrap(store.cases.change(id, { kind: "consequence", risk: "R23", consequence: 3 }, "Åsa"));
  const before = [unwrap(store.cases.list()), unwrap(store.cases.read(id))];
  store.close();
  const again = openTestStore(options);
  expect([unwrap(again.cases.list()), unwrap(again.cases.read(id))]).toEqual(before);
});

test("what was acknowledged is there after the process was gone without closing", () => {
  const { options, id } = leaveBehind();
  const store = openTestStore(options);
  expect(unwrap(store.cases.read(id)).projection.input.answers).toEqual({ A1: { value: "yes" } });
});

describe("leaves every byte untouched and says why, when", () => {
  test.each([
    [
      "a newer app made the store",
      "store.newer",
      (options: StoreOptions) => {
        editHeader(options.folder, { schemaVersion: 99, appVersion: "7.0.0", comes: ["later"] });
        return options;
      },
    ],
    [
      "the key is another",
      "store.wrong-key",
      (options: StoreOptions) => ({ ...options, key: new Uint8Array(32).fill(8) }),
    ],
    [
      "the database file is gone",
      "store.missing",
      (options: StoreOptions) => {
        rmSync(path.join(options.folder, "molnakt.db"));
        return options;
      },
    ],
    [
      "the database file is empty",
      "store.damaged",
      (options: StoreOptions) => {
        writeFileSync(path.join(options.folder, "molnakt.db"), "");
        return options;
      },
    ],
    [
      "store.json is a folder",
      "store.no-access",
      (options: StoreOptions) => {
        rmSync(path.join(options.folder, "store.json"));
        mkdirSync(path.join(options.folder, "store.json"));
        return options;
      },
    ],
    [
      "store.json is gone",
      "store.header",
      (options: StoreOptions) => {
        rmSync(path.join(options.folder, "store.json"));
        return options;
      },
    ],
    [
      "store.json is not readable",
      "store.header",
      (options: StoreOptions) => {
        writeFileSync(path.join(options.folder, "store.json"), "{");
        return options;
      },
    ],
  ])("%s", (_name, code, spoil) => {
    const options = spoil(leaveBehind().options);
    const before = hashFolder(options.folder);
    expect(Object.keys(before)).toContain("molnakt.db-wal");
    expect(refuse(options).code).toBe(code);
    expect(hashFolder(options.folder)).toEqual(before);
  });
});

test("a refused newer store says which version made it", () => {
  const { options } = leaveBehind();
  editHeader(options.folder, { schemaVersion: 99, appVersion: "7.0.0" });
  expect(refuse(options).sv).toContain("en nyare Molnakt (7.0.0)");
});

test("a newer database behind an older header is refused too", () => {
  const { options } = leaveBehind();
  const later = [1, 2].map((version) => ({ version, up: () => undefined }));
  const store = unwrap(openStore({ ...options, appVersion: "2.0.0", migrations: later }));
  store.close();
  editHeader(options.folder, { schemaVersion: 1, appVersion: "0.1.0" });
  expect(refuse(options)).toMatchObject({ code: "store.newer" });
  expect(refuse(options).sv).toContain("2.0.0");
});

test("damage that opening does not meet is found before a backup, and replaces no older one", () => {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  const id = createTestCase(store);
  for (const question of ["A1", "A2", "A3"]) {
    const answer = { value: "x".repeat(3000) };
    unwrap(store.cases.change(id, { kind: "answer", question, answer }, "Åsa"));
  }
  store.close();
  const file = path.join(options.folder, "molnakt.db");
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0x5a, bytes.length - 3 * 4096));
  const backups = hashFolder(path.join(options.folder, "backups"));
  const tomorrow = { ...options, now: () => "2026-11-24T08:00:00.000Z" };
  expect(refuse(tomorrow).code).toBe("store.damaged");
  expect(hashFolder(path.join(options.folder, "backups"))).toEqual(backups);
  expect(refuse(options).code).toBe("opened");
});

test("a database whose first page is destroyed is named as damaged", () => {
  const options = makeStoreOptions();
  openTestStore(options).close();
  const file = path.join(options.folder, "molnakt.db");
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, 0, 4096));
  expect(refuse(options).code).toBe("store.damaged");
});

test("a store open once is refused a second time, and free when closed", () => {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  const id = createTestCase(store);
  expect(refuse(options).code).toBe("store.locked");
  unwrap(store.cases.change(id, { kind: "consequence", risk: "R23", consequence: 3 }, "Åsa"));
  store.close();
  expect(refuse(options).code).toBe("opened");
});

test("a first start that was cut short is started over", () => {
  const options = makeStoreOptions();
  openTestStore(options).close();
  editHeader(options.folder, { made: false });
  writeFileSync(path.join(options.folder, "molnakt.db"), "half");
  const store = openTestStore(options);
  expect(unwrap(store.cases.list())).toEqual([]);
});

test("a header from before the cases costs none of them", () => {
  const { options, id } = leaveBehind();
  editHeader(options.folder, { made: false });
  const store = openTestStore(options);
  expect(unwrap(store.cases.read(id)).projection.input.answers).toEqual({ A1: { value: "yes" } });
  expect(readFileSync(path.join(options.folder, "store.json"), "utf8")).toContain('"made": true');
});

test("a data folder whose place is taken by a file is named", () => {
  const folder = path.join(makeTemporaryFolder(), "file");
  writeFileSync(folder, "");
  expect(refuse(makeStoreOptions(folder)).code).toBe("store.no-access");
});

test("nothing that was written can be read in the folder's files", () => {
  const { options, id } = leaveBehind();
  const store = openTestStore(options);
  const secret = "Hemligt-om-elevhälsan-i-Viskafors";
  const answer = { value: secret, note: secret };
  unwrap(store.cases.change(id, { kind: "answer", question: "A2", answer }, "Åsa"));
  unwrap(store.evidence.put(new TextEncoder().encode(secret.repeat(100))));
  unwrap(store.cases.setPlace(id, { screen: secret }));
  unwrap(store.settings.set("officer", { name: secret }));
  const live = makeTemporaryFolder();
  cpSync(options.folder, live, { recursive: true });
  store.close();
  for (const folder of [live, options.folder]) {
    const names = Object.keys(hashFolder(folder));
    expect(names.filter((name) => name.startsWith("evidence"))).toHaveLength(1);
    for (const name of names) {
      const bytes = readFileSync(path.join(folder, name));
      for (const text of [secret, "elevhälsan", "Läslyftet", "Åsa Öberg", "CREATE TABLE"]) {
        expect(bytes.includes(text), `${text} in ${name}`).toBe(false);
      }
    }
  }
});

test("the lock, the log and the backups stay inside the folder", () => {
  const parent = makeTemporaryFolder();
  const folder = path.join(parent, "data");
  mkdirSync(folder);
  openTestStore(makeStoreOptions(folder)).close();
  expect(Object.keys(hashFolder(parent)).every((name) => name.startsWith("data"))).toBe(true);
  expect(existsSync(path.join(folder, "backups", "molnakt-2026-11-23.db"))).toBe(true);
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
    path.join(entry.parentPath, entry.name),
  );
}

test.runIf(process.platform !== "win32")("nobody else may read a file or a folder of it", () => {
  const options = makeStoreOptions();
  const mask = process.umask(0);
  try {
    const store = openTestStore(options);
    createTestCase(store);
    unwrap(store.evidence.put(Buffer.from("underlag")));
    const made = listFiles(options.folder);
    expect(made.map((file) => path.basename(file))).toEqual(
      expect.arrayContaining([
        "lock",
        "molnakt.db",
        "molnakt.db-wal",
        "molnakt.db-shm",
        "store.json",
      ]),
    );
    expect(made.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([]);
    store.close();
    chmodSync(path.join(options.folder, "molnakt.db"), 0o644);
    openTestStore(options);
    expect(statSync(path.join(options.folder, "molnakt.db")).mode & 0o777).toBe(0o600);
  } finally {
    process.umask(mask);
  }
});

test("half files of a killed process are gone after the next start", () => {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  unwrap(store.evidence.put(Buffer.from("underlag")));
  store.close();
  const before = listFiles(options.folder).sort();
  const [shelf] = readdirSync(path.join(options.folder, "evidence"));
  for (const place of [".", "backups", path.join("evidence", shelf!)]) {
    writeFileSync(path.join(options.folder, place, ".half.0123456789ab"), "x");
  }
  openTestStore(options).close();
  expect(listFiles(options.folder).sort()).toEqual(before);
});

test("a folder that takes no evidence refuses it by name", () => {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  writeFileSync(path.join(options.folder, "evidence"), "in the way");
  expect(store.evidence.put(Buffer.from("underlag"))).toMatchObject({
    ok: false,
    error: { code: "store.no-access" },
  });
});
