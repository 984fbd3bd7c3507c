import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { attachEvidence } from "#electron/actions/attach-evidence.ts";
import { openAssessment } from "#electron/actions/open-assessment.ts";
import { makeCatalog } from "#test/support/make-catalog.ts";
import { small } from "#test/support/questionnaire.ts";
import {
  createTestCase,
  makeStoreOptions,
  openTestStore,
  unwrap,
} from "#test/support/store-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

describe("evidence", () => {
  test("is stored with name, type and size, and named in the case", async () => {
    const store = openTestStore(makeStoreOptions());
    const id = createTestCase(store);
    const file = path.join(makeTemporaryFolder(), "Biträdesavtal.PDF");
    writeFileSync(file, "avtal");
    const [attached] = unwrap(await attachEvidence(store, id, [file]));
    expect(attached).toMatchObject({
      name: "Biträdesavtal.PDF",
      mediaType: "application/pdf",
      size: 5,
    });
    expect(unwrap(await openAssessment(store, makeCatalog(small), id)).evidence).toEqual([
      attached,
    ]);
    expect(Buffer.from(unwrap(store.evidence.get(attached!.sha256))).toString()).toBe("avtal");
  });

  test("gets a name that every page can show, since a case keeps it for ever", async () => {
    const store = openTestStore(makeStoreOptions());
    const id = createTestCase(store);
    const file = path.join(makeTemporaryFolder(), "Åtgärder 😀漢\u0007\u202e 1.txt");
    writeFileSync(file, "x");
    const [attached] = unwrap(await attachEvidence(store, id, [file]));
    expect(attached?.name).toBe("Åtgärder ____ 1.txt");
  });

  test.each([
    ["missing", "file.missing"],
    ["folder", "file.is-folder"],
    ["empty", "file.empty"],
  ])("that is %s is refused by name", async (name, code) => {
    const store = openTestStore(makeStoreOptions());
    const id = createTestCase(store);
    const folder = makeTemporaryFolder();
    mkdirSync(path.join(folder, "folder"));
    writeFileSync(path.join(folder, "empty"), "");
    expect(await attachEvidence(store, id, [path.join(folder, name)])).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(unwrap(await openAssessment(store, makeCatalog(small), id)).evidence).toEqual([]);
  });
});
