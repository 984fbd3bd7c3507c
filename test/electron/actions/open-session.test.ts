import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Keyring } from "#electron/actions/open-session.ts";
import { openTestSession } from "#test/support/open-test-session.ts";
import { caseDetails } from "#test/support/store-details.ts";
import { small } from "#test/support/questionnaire.ts";
import { unwrap } from "#test/support/store-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const PASSPHRASE = "fyra ord i en lång rad";

/** Turns the text around: enough to see that the keyring is used. */
const keyring: Keyring = {
  encrypt: (text) => Buffer.from(Array.from(text).reverse().join("")),
  decrypt: (bytes) => Array.from(Buffer.from(bytes).toString()).reverse().join(""),
};

describe("without a keyring", () => {
  test("a fresh folder asks for a passphrase, opens with it, and again after a restart", async () => {
    const folder = path.join(makeTemporaryFolder(), "data");
    const first = await openTestSession(folder, null);
    expect(first.describe()).toMatchObject({ phase: "new", keyKind: "passphrase" });
    expect(first.store()).toMatchObject({ ok: false, error: { code: "app.locked" } });
    expect(await first.unlock("för kort")).toMatchObject({ error: { code: "passphrase.short" } });
    expect(await first.unlock(PASSPHRASE)).toMatchObject({ ok: true, value: { phase: "ready" } });
    unwrap(unwrap(first.store()).cases.create(caseDetails, small, "Åsa Öberg"));
    first.close();

    const again = await openTestSession(folder, null);
    expect(again.describe().phase).toBe("locked");
    expect(await again.unlock("fel lösenfras här")).toMatchObject({
      ok: false,
      error: { code: "key.wrong-passphrase" },
    });
    expect(again.describe().phase).toBe("locked");
    expect(await again.unlock(PASSPHRASE)).toMatchObject({ ok: true, value: { phase: "ready" } });
    expect(unwrap(unwrap(again.store()).cases.list())).toHaveLength(1);
    expect(await again.unlock(PASSPHRASE)).toMatchObject({ error: { code: "app.already-open" } });
  });

  test("two calls at once make one key", async () => {
    const folder = path.join(makeTemporaryFolder(), "data");
    const session = await openTestSession(folder, null);
    const results = await Promise.all([session.unlock(PASSPHRASE), session.unlock(PASSPHRASE)]);
    expect(results).toEqual([
      expect.objectContaining({ ok: true }),
      expect.objectContaining({ ok: true }),
    ]);
  });
});

describe("with a keyring", () => {
  test("the store opens by itself, and again", async () => {
    const folder = path.join(makeTemporaryFolder(), "data");
    const first = await openTestSession(folder, keyring);
    expect(first.describe()).toMatchObject({ phase: "ready", keyKind: "system" });
    first.close();
    expect((await openTestSession(folder, keyring)).describe().phase).toBe("ready");
  });

  test("that is gone, the store is refused and nothing is made anew", async () => {
    const folder = path.join(makeTemporaryFolder(), "data");
    (await openTestSession(folder, keyring)).close();
    const key = readFileSync(path.join(folder, "key.json"), "utf8");
    const refused = await openTestSession(folder, null);
    expect(refused.describe()).toMatchObject({
      phase: "refused",
      keyKind: "system",
      failure: { code: "key.system-refused" },
    });
    expect(refused.store()).toMatchObject({ ok: false, error: { code: "key.system-refused" } });
    expect(await refused.unlock(PASSPHRASE)).toMatchObject({ ok: false });
    expect(readFileSync(path.join(folder, "key.json"), "utf8")).toBe(key);
  });
});

describe("a store that cannot be used is refused", () => {
  test("when its key is gone", async () => {
    const folder = path.join(makeTemporaryFolder(), "data");
    (await openTestSession(folder, keyring)).close();
    rmSync(path.join(folder, "key.json"));
    expect((await openTestSession(folder, keyring)).describe()).toMatchObject({
      phase: "refused",
      failure: { code: "key.missing" },
    });
  });

  test("when a newer app made it", async () => {
    const folder = path.join(makeTemporaryFolder(), "data");
    (await openTestSession(folder, keyring)).close();
    const header = path.join(folder, "store.json");
    const json = JSON.parse(readFileSync(header, "utf8")) as object;
    writeFileSync(header, JSON.stringify({ ...json, schemaVersion: 99, appVersion: "9.0.0" }));
    expect((await openTestSession(folder, keyring)).describe()).toMatchObject({
      phase: "refused",
      failure: { code: "store.newer" },
    });
  });

  test("while it is open elsewhere", async () => {
    const folder = path.join(makeTemporaryFolder(), "data");
    await openTestSession(folder, keyring);
    expect((await openTestSession(folder, keyring)).describe()).toMatchObject({
      phase: "refused",
      failure: { code: "store.locked" },
    });
  });
});
