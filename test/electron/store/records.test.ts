import { expect, test } from "vitest";
import {
  createTestCase,
  makeStoreOptions,
  openTestStore,
  unwrap,
} from "#test/support/store-folder.ts";

test("settings are kept by name", () => {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  expect(unwrap(store.settings.get("language"))).toBeNull();
  unwrap(store.settings.set("language", "sv"));
  unwrap(store.settings.set("language", "en"));
  unwrap(store.settings.set("officer", { name: "Åsa" }));
  store.close();
  const { settings } = openTestStore(options);
  expect(unwrap(settings.get("language"))).toBe("en");
  expect(unwrap(settings.get("officer"))).toEqual({ name: "Åsa" });
});

test("identities are kept in the order they were made", () => {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  const identity = {
    id: "b",
    name: "Åsa Öberg",
    role: "IT-strateg",
    organisation: "Exempelstad",
    fingerprint: "ab".repeat(32),
    validTo: "2031-11-23T00:00:00.000Z",
    text: "-----BEGIN ENCRYPTED PRIVATE KEY-----",
  };
  unwrap(store.identities.add(identity));
  unwrap(store.identities.add({ ...identity, id: "a" }));
  store.close();
  expect(unwrap(openTestStore(options).identities.list())).toEqual([
    identity,
    { ...identity, id: "a" },
  ]);
});

test("trust is kept by fingerprint, replaced and taken away", () => {
  const { trust } = openTestStore(makeStoreOptions());
  const since = "2026-11-23T08:00:00.000Z";
  const a = { fingerprint: "aa".repeat(32), name: "Åsa", vouchedBy: "Registrator", since };
  const b = { ...a, fingerprint: "bb".repeat(32) };
  for (const each of [b, a, { ...a, name: "Åsa Öberg" }]) unwrap(trust.add(each));
  expect(unwrap(trust.list())).toEqual([{ ...a, name: "Åsa Öberg" }, b]);
  unwrap(trust.remove(b.fingerprint));
  unwrap(trust.remove(b.fingerprint));
  expect(unwrap(trust.list())).toHaveLength(1);
});

test("a sealed dossier is listed and stands in the journal", () => {
  const store = openTestStore(makeStoreOptions());
  const id = createTestCase(store);
  const dossier = {
    path: "/hem/åsa/akt.pdf",
    sha256: "cd".repeat(32),
    size: 412_000,
    sealedAt: "2026-11-23T09:00:00.000Z",
  };
  unwrap(store.dossiers.record(id, dossier, "ef".repeat(32), "Åsa Öberg"));
  unwrap(store.dossiers.record(id, { ...dossier, path: "/ny.pdf" }, "ef".repeat(32), "Åsa Öberg"));
  expect(unwrap(store.dossiers.list(id)).map(({ path }) => path)).toEqual([
    "/ny.pdf",
    "/hem/åsa/akt.pdf",
  ]);
  expect(unwrap(store.cases.readJournal(id))[1]).toMatchObject({
    change: { kind: "sealed", sha256: "ef".repeat(32), by: "Åsa Öberg" },
  });
  expect(unwrap(store.cases.list())[0]).toMatchObject({ sealed: 2 });
});
