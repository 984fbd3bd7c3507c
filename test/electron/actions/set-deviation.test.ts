import path from "node:path";
import { expect, test } from "vitest";
import { attachFiles } from "#test/support/attach-files.ts";
import { openAssessment } from "#electron/actions/open-assessment.ts";
import { setDeviation } from "#electron/actions/set-deviation.ts";
import { setMeasure } from "#electron/actions/set-measure.ts";
import { makeCatalog } from "#test/support/make-catalog.ts";
import { makeDeviation, PROOF, small } from "#test/support/questionnaire.ts";
import {
  createTestCase,
  makeStoreOptions,
  openTestStore,
  unwrap,
} from "#test/support/store-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";
import { writeFiles } from "#test/support/write-files.ts";

const catalog = makeCatalog(small);

async function begin() {
  const store = openTestStore(makeStoreOptions());
  const id = createTestCase(store);
  const folder = makeTemporaryFolder();
  writeFiles(folder, { "beslut.txt": "Beslut" });
  const [file] = await attachFiles(store, id, [path.join(folder, "beslut.txt")]);
  if (file === undefined) throw new Error("nothing attached");
  return { store, id, evidence: [file.sha256] };
}

test("an avvikelse is kept as far as it has come, and taken away", async () => {
  const { store, id, evidence } = await begin();
  const half = makeDeviation(2, { reason: "", evidence: [] });
  unwrap(setDeviation(store, id, "R08", half));
  unwrap(setDeviation(store, id, "R05", makeDeviation(1, { evidence })));
  expect(unwrap(await openAssessment(store, catalog, id)).input.deviations).toEqual({
    R08: half,
    R05: makeDeviation(1, { evidence }),
  });
  unwrap(setDeviation(store, id, "R08", null));
  expect(Object.keys(unwrap(await openAssessment(store, catalog, id)).input.deviations)).toEqual([
    "R05",
  ]);
});

test("an unknown risk, and evidence that the case lacks, are refused", async () => {
  const { store, id, evidence } = await begin();
  expect(setDeviation(store, id, "R99", makeDeviation(1, { evidence }))).toMatchObject({
    error: { code: "deviation.unknown-risk" },
  });
  expect(setDeviation(store, id, "R08", makeDeviation(1))).toMatchObject({
    error: { code: "evidence.unknown" },
  });
  expect(unwrap(await openAssessment(store, catalog, id)).input.deviations).toEqual({});
});

test("a measure is verified only with evidence that the case has", async () => {
  const { store, id, evidence } = await begin();
  expect(
    setMeasure(store, id, "A08", { status: "verified", evidence: [...evidence, PROOF] }),
  ).toMatchObject({ error: { code: "evidence.unknown" } });
  unwrap(setMeasure(store, id, "A08", { status: "verified", evidence }));
  expect(unwrap(await openAssessment(store, catalog, id)).input.measures).toEqual({
    A08: { status: "verified", evidence },
  });
});

test("a case that is not there is named", async () => {
  const { store } = await begin();
  expect(setDeviation(store, crypto.randomUUID(), "R08", null)).toMatchObject({
    error: { code: "store.unknown-assessment" },
  });
});
