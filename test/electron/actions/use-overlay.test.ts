import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createAssessment } from "#electron/actions/create-assessment.ts";
import { openCatalog } from "#electron/actions/open-catalog.ts";
import { chooseOverlay, loadOverlay, readOverlayState } from "#electron/actions/use-overlay.ts";
import type { Store } from "#electron/store/store.ts";
import { caseDetails } from "#test/support/store-details.ts";
import { makeStoreOptions, openTestStore, unwrap } from "#test/support/store-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const catalog = openCatalog(".");
const example = "questionnaires/overlays/exempelby.yaml";

function openStore(): Store {
  return openTestStore(makeStoreOptions());
}

async function beginCase(store: Store, questionnaire?: string) {
  const wanted = questionnaire === undefined ? {} : { questionnaire };
  const created = await createAssessment(store, catalog, { details: caseDetails, ...wanted });
  const { projection } = unwrap(store.cases.read(unwrap(created).id));
  return unwrap(store.questionnaires.read(projection.questionnaire.sha256));
}

test("the chosen overlay is that of new cases, and one begun before keeps its own", async () => {
  const store = openStore();
  const before = await createAssessment(store, catalog, { details: caseDetails });
  const state = unwrap(await chooseOverlay(store, ".", "exempelby"));
  expect(state.active).toEqual(state.shipped[0]);
  const adapted = await beginCase(store);
  expect([adapted.municipality.sv, adapted.overlay?.id]).toEqual(["Exempelby kommun", "exempelby"]);
  expect(unwrap(store.cases.read(unwrap(before).id)).projection.questionnaire.version).toBe(
    adapted.version,
  );
  expect((await beginCase(store, "forprovning")).overlay).toBeUndefined();
  expect(unwrap(await chooseOverlay(store, ".", null)).active).toBeNull();
  expect((await beginCase(store)).overlay).toBeUndefined();
});

test("an overlay is loaded from a file that can be applied, and nothing else is", async () => {
  const store = openStore();
  const file = path.join(makeTemporaryFolder(), "vår.yaml");
  copyFileSync(example, file);
  expect(unwrap(await loadOverlay(store, ".", catalog, file)).active?.id).toBe("exempelby");

  const text = readFileSync(example, "utf8");
  writeFileSync(file, text.replace("[A4-refused]", "[A6-automatic]"));
  const refused = await loadOverlay(store, ".", catalog, file);
  expect(refused).toMatchObject({ ok: false, error: { code: "overlay.broken" } });
  const words = refused.ok ? "" : refused.error.text.sv;
  const line = text.split("\n").findIndex((one) => one.startsWith("houseRulesOff")) + 1;
  expect(words).toContain(`vår.yaml:${line}:17: A6-automatic vilar på lag`);

  writeFileSync(file, `# ${"x".repeat(1024 * 1024)}\n${text}`);
  expect(await loadOverlay(store, ".", catalog, file)).toMatchObject({
    ok: false,
    error: { text: { sv: expect.stringContaining("större än 1 MB") as unknown } },
  });
  expect(unwrap(await readOverlayState(store, ".")).active?.id).toBe("exempelby");
});

test("an overlay that does not come with the app is not chosen", async () => {
  expect(await chooseOverlay(openStore(), ".", "../exempelby")).toMatchObject({
    ok: false,
    error: { code: "overlay.unknown" },
  });
});

test("no case begins with other rules because the chosen ones cannot be read", async () => {
  const store = openStore();
  unwrap(store.settings.set("overlay", { format: "molnakt/overlay", formatVersion: 2 }));
  expect(await createAssessment(store, catalog, { details: caseDetails })).toMatchObject({
    ok: false,
    error: { code: "overlay.broken" },
  });
});
