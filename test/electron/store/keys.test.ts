import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { createKey, findKey, openKey, type Wrapping } from "#electron/store/keys.ts";
import { hashFolder } from "#test/support/folder-state.ts";
import { makeStoreOptions, openTestStore, unwrap } from "#test/support/store-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const right: Wrapping = { kind: "passphrase", passphrase: "gråsparv häst batteri" };

/** Stands for a keyring: reversible, and refuses what it did not write. */
const keyring: Wrapping = {
  kind: "system",
  encrypt: (text) => Buffer.from(`v11${text}`).map((byte) => byte ^ 0x2a),
  decrypt: (bytes) => {
    const text = Buffer.from(bytes.map((byte) => byte ^ 0x2a)).toString("latin1");
    if (!text.startsWith("v11")) throw new Error("Error while decrypting the ciphertext");
    return text.slice(3);
  },
};

/** Made once: each passphrase takes scrypt a while. */
let made: { text: string; key: Uint8Array };
beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "molnakt-keys-"));
  made = {
    key: unwrap(await createKey(folder, right)),
    text: readFileSync(path.join(folder, "key.json"), "utf8"),
  };
  rmSync(folder, { recursive: true });
});

function folderWith(text: string): string {
  const folder = makeTemporaryFolder();
  writeFileSync(path.join(folder, "key.json"), text);
  return folder;
}

const edit = (change: (file: { wrap: Record<string, string>; [key: string]: unknown }) => void) => {
  const file = JSON.parse(made.text) as Parameters<typeof change>[0];
  change(file);
  return folderWith(JSON.stringify(file));
};

test("the right passphrase gives the key back, however its å is composed", async () => {
  const folder = folderWith(made.text);
  expect(unwrap(findKey(folder))).toBe("passphrase");
  expect(made.key).toHaveLength(32);
  const passphrase = right.passphrase.normalize("NFD");
  expect(passphrase).not.toBe(right.passphrase);
  expect(unwrap(await openKey(folder, { kind: "passphrase", passphrase }))).toEqual(made.key);
});

test("a wrong passphrase is named and changes nothing", async () => {
  const folder = folderWith(made.text);
  const before = hashFolder(folder);
  expect(await openKey(folder, { kind: "passphrase", passphrase: "gråsparv" })).toMatchObject({
    error: { code: "key.wrong-passphrase" },
  });
  expect(hashFolder(folder)).toEqual(before);
});

test("the file tells nothing of key or passphrase, and says how it was made", () => {
  const { wrap } = JSON.parse(made.text) as { wrap: Record<string, unknown> };
  expect(wrap).toMatchObject({
    kind: "passphrase",
    kdf: { name: "scrypt", N: 131072, r: 8, p: 1 },
  });
  const key = Buffer.from(made.key);
  for (const text of ["gråsparv", key.toString("hex"), key.toString("base64")]) {
    expect(made.text).not.toContain(text);
  }
});

describe("with the system's keyring", () => {
  test("the key is kept and given back, each time another for each folder", async () => {
    const [folder, other] = [makeTemporaryFolder(), makeTemporaryFolder()];
    const key = unwrap(await createKey(folder, keyring));
    expect(unwrap(findKey(folder))).toBe("system");
    expect(unwrap(await openKey(folder, keyring))).toEqual(key);
    expect(unwrap(await createKey(other, keyring))).not.toEqual(key);
  });

  test.runIf(process.platform !== "win32")("only the user may read the file", async () => {
    const folder = makeTemporaryFolder();
    await createKey(folder, keyring);
    expect(statSync(path.join(folder, "key.json")).mode & 0o077).toBe(0);
  });

  test("a keyring that refuses a new key is named, and nothing is left", async () => {
    const folder = makeTemporaryFolder();
    const encrypt = () => {
      throw new Error("no");
    };
    expect(await createKey(folder, { ...keyring, encrypt })).toMatchObject({
      error: { code: "key.system-refused" },
    });
    expect(findKey(folder)).toEqual({ ok: true, value: "none" });
  });

  test("a keyring that refuses, or gives something else back, is named", async () => {
    const folder = makeTemporaryFolder();
    await createKey(folder, keyring);
    const refuse = () => {
      throw new Error("no");
    };
    for (const decrypt of [refuse, () => "something"]) {
      expect(await openKey(folder, { ...keyring, decrypt })).toMatchObject({
        error: { code: "key.system-refused" },
      });
    }
    const other = await openKey(folder, { ...keyring, decrypt: () => "00".repeat(32) });
    expect(other).toMatchObject({ error: { code: "key.damaged" } });
  });

  test("a key that a passphrase protects is not asked for there, nor the other way", async () => {
    expect(await openKey(folderWith(made.text), keyring)).toMatchObject({
      error: { code: "key.other-kind" },
    });
    const folder = makeTemporaryFolder();
    await createKey(folder, keyring);
    expect(await openKey(folder, right)).toMatchObject({ error: { code: "key.other-kind" } });
  });
});

describe("no key is made in place of another", () => {
  test("where there is one", async () => {
    const folder = folderWith(made.text);
    expect(await createKey(folder, keyring)).toMatchObject({ error: { code: "key.exists" } });
    expect(readFileSync(path.join(folder, "key.json"), "utf8")).toBe(made.text);
  });

  test("where there is a store whose key is missing", async () => {
    const options = makeStoreOptions();
    openTestStore(options).close();
    const before = hashFolder(options.folder);
    expect(findKey(options.folder)).toMatchObject({ error: { code: "key.missing" } });
    expect(await openKey(options.folder, keyring)).toMatchObject({
      error: { code: "key.missing" },
    });
    expect(await createKey(options.folder, keyring)).toMatchObject({
      error: { code: "key.exists" },
    });
    expect(hashFolder(options.folder)).toEqual(before);
  });
});

test("a fresh folder, also one that is not there, has no key", () => {
  expect(unwrap(findKey(makeTemporaryFolder()))).toBe("none");
  expect(unwrap(findKey(path.join(makeTemporaryFolder(), "ny")))).toBe("none");
});

test("a key file that is damaged, altered or newer is named", async () => {
  const damaged = { error: { code: "key.damaged" } };
  expect(findKey(folderWith("{"))).toMatchObject(damaged);
  expect(findKey(folderWith("{}"))).toMatchObject(damaged);
  expect(findKey(edit((file) => (file.wrap["tag"] = "AAAA")))).toMatchObject(damaged);
  expect(
    await openKey(
      edit((file) => (file["check"] = "00")),
      right,
    ),
  ).toMatchObject(damaged);
  expect(findKey(edit((file) => (file["formatVersion"] = 2)))).toMatchObject({
    error: { code: "key.newer" },
  });
  const swapped = edit((file) => (file.wrap["data"] = `${"A".repeat(43)}=`));
  expect(await openKey(swapped, right)).toMatchObject({ error: { code: "key.wrong-passphrase" } });
});
