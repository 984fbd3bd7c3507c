import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { removeAssessment } from "#electron/actions/remove-assessment.ts";
import type { Store } from "#electron/store/store.ts";
import {
  createTestCase,
  makeStoreOptions,
  openTestStore,
  unwrap,
} from "#test/support/store-folder.ts";

const BY = "Åsa Öberg";

function attach(store: Store, id: string, sha256: string): void {
  const file = { sha256, name: "avtal.pdf", mediaType: "application/pdf", size: 9 };
  unwrap(store.cases.change(id, { kind: "evidence", file }, BY));
}

test("a removed case is gone for good, and the others are whole", () => {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  const [gone, kept] = [createTestCase(store), createTestCase(store)];
  for (const id of [gone, kept]) {
    unwrap(
      store.cases.change(id, { kind: "answer", question: "A1", answer: { value: "yes" } }, BY),
    );
    unwrap(store.cases.setPlace(id, { screen: "wizard" }));
    const dossier = { path: "/akt.pdf", size: 1, sealedAt: "2026-11-23T08:00:00.000Z" };
    const sha256 = "ab".repeat(32);
    unwrap(store.dossiers.record(id, { ...dossier, sha256 }, sha256, BY));
  }
  expect(removeAssessment(store, gone)).toEqual({ ok: true, value: {} });
  expect(removeAssessment(store, gone)).toMatchObject({
    error: { code: "store.unknown-assessment" },
  });
  store.close();
  const again = openTestStore(options);
  expect(unwrap(again.cases.list()).map(({ id }) => id)).toEqual([kept]);
  expect(again.cases.read(gone)).toMatchObject({ ok: false });
  expect(unwrap(again.dossiers.list(gone))).toEqual([]);
  expect(unwrap(again.cases.readJournal(kept))).toHaveLength(3);
});

test("its evidence goes with it, except what another case has", () => {
  const store = openTestStore(makeStoreOptions());
  const [gone, kept] = [createTestCase(store), createTestCase(store)];
  const own = unwrap(store.evidence.put(randomBytes(9))).sha256;
  const shared = unwrap(store.evidence.put(randomBytes(9))).sha256;
  attach(store, gone, own);
  attach(store, gone, shared);
  attach(store, kept, shared);
  unwrap(removeAssessment(store, gone));
  expect(store.evidence.get(own)).toMatchObject({ error: { code: "evidence.missing" } });
  expect(unwrap(store.evidence.get(shared))).toHaveLength(9);
});
