import { randomUUID } from "node:crypto";
import path from "node:path";
import { expect, test } from "vitest";
import { begin } from "#electron/actions/begin.ts";
import { createAssessment } from "#electron/actions/create-assessment.ts";
import { leaveAssessment, openAssessment } from "#electron/actions/open-assessment.ts";
import { openCatalog } from "#electron/actions/open-catalog.ts";
import type { Keyring } from "#electron/actions/open-session.ts";
import { removeAssessment } from "#electron/actions/remove-assessment.ts";
import { writeSettings } from "#electron/actions/use-settings.ts";
import { Questionnaire } from "#engine/questionnaire.ts";
import { openTestSession } from "#test/support/open-test-session.ts";
import { caseDetails } from "#test/support/store-details.ts";
import { unwrap } from "#test/support/store-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const catalog = openCatalog(".");
const keyring: Keyring = {
  encrypt: (text) => Buffer.from(text),
  decrypt: (bytes) => Buffer.from(bytes).toString(),
};

test("a locked folder tells only that it is locked", async () => {
  const session = await openTestSession(path.join(makeTemporaryFolder(), "data"), null);
  expect(await begin(session, catalog)).toEqual({
    ok: true,
    value: { app: session.describe(), settings: null, resumed: null, failure: null },
  });
});

test("what was open when the app was closed is open again, with its settings and whole questionnaire", async () => {
  const folder = path.join(makeTemporaryFolder(), "data");
  const first = await openTestSession(folder, keyring);
  const store = unwrap(first.store());
  const officer = { name: "Åsa Öberg", role: "Upphandlare" };
  unwrap(writeSettings(store, { language: "en", theme: "dark", officer }));
  const { id } = unwrap(await createAssessment(store, catalog, { details: caseDetails }));
  expect(unwrap(await begin(first, catalog))).toMatchObject({ resumed: null });
  unwrap(await openAssessment(store, catalog, id));
  unwrap(store.cases.setPlace(id, { screen: "risks", section: "B" }));
  first.close();

  const again = unwrap(await begin(await openTestSession(folder, keyring), catalog));
  expect(again).toMatchObject({
    app: { phase: "ready" },
    settings: { language: "en", theme: "dark" },
    resumed: { id, place: { screen: "risks", section: "B" } },
    failure: null,
  });
  const text = again.resumed?.questionnaireText ?? "";
  expect(Questionnaire.parse(JSON.parse(text))).toEqual(unwrap(await catalog.find()));
});

test("what was left or removed is not opened again", async () => {
  const session = await openTestSession(path.join(makeTemporaryFolder(), "data"), keyring);
  const store = unwrap(session.store());
  const { id } = unwrap(await createAssessment(store, catalog, { details: caseDetails }));
  unwrap(await openAssessment(store, catalog, id));
  unwrap(leaveAssessment(store));
  expect(unwrap(await begin(session, catalog)).resumed).toBeNull();
  unwrap(await openAssessment(store, catalog, id));
  unwrap(removeAssessment(store, id));
  expect(unwrap(await begin(session, catalog))).toMatchObject({ resumed: null, failure: null });
});

test("one that cannot be opened is told of, and the rest is there", async () => {
  const session = await openTestSession(path.join(makeTemporaryFolder(), "data"), keyring);
  const store = unwrap(session.store());
  unwrap(store.settings.set("assessment.open", randomUUID()));
  expect(unwrap(await begin(session, catalog))).toMatchObject({
    settings: { language: "sv" },
    resumed: null,
    failure: { code: "store.unknown-assessment" },
  });
});
