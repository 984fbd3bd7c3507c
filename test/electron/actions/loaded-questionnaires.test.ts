import { describe, expect, test } from "vitest";
import { createAssessment } from "#electron/actions/create-assessment.ts";
import { loadCoverage } from "#electron/actions/load-coverage.ts";
import {
  forgetQuestionnaire,
  listAvailable,
  loadQuestionnaire,
} from "#electron/actions/loaded-questionnaires.ts";
import { findNewer } from "#electron/actions/move-assessment.ts";
import { openAssessment } from "#electron/actions/open-assessment.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { makeCatalog } from "#test/support/make-catalog.ts";
import { small } from "#test/support/questionnaire.ts";
import { caseDetails } from "#test/support/store-details.ts";
import { makeStoreOptions, openTestStore, unwrap } from "#test/support/store-folder.ts";

const shipped = makeCatalog({ ...small, id: "stadens" });
const covers = await loadCoverage();

function setUp() {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  const load = (questionnaire: Questionnaire) => {
    const bytes = new TextEncoder().encode(JSON.stringify(questionnaire));
    return loadQuestionnaire(store, shipped, { name: "egen.json", bytes, covers });
  };
  return { store, options, load };
}

describe("a loaded questionnaire", () => {
  test("stands after the shipped ones, also after a restart, and a case can be made with it", async () => {
    const { store, options, load } = setUp();
    expect(unwrap(await load(small))).toMatchObject({ id: "liten", origin: "loaded" });
    store.close();
    const again = openTestStore(options);
    const available = unwrap(await listAvailable(again, shipped));
    expect(available.map(({ id, origin }) => `${id} ${origin}`)).toEqual([
      "stadens shipped",
      "liten loaded",
    ]);
    const { id } = unwrap(
      await createAssessment(again, shipped, { details: caseDetails, questionnaire: "liten" }),
    );
    const opened = unwrap(await openAssessment(again, shipped, id));
    expect(opened.questionnaire).toMatchObject({ id: "liten", version: "1.2.3" });
    const first = unwrap(await createAssessment(again, shipped, { details: caseDetails }));
    const other = unwrap(await openAssessment(again, shipped, first.id));
    expect(other.questionnaire.id).toBe("stadens");
  });

  test("may not take a shipped one's id, nor an earlier one's version", async () => {
    const { load } = setUp();
    expect(await load({ ...small, id: "stadens" })).toMatchObject({
      error: { code: "questionnaire.shipped-id" },
    });
    unwrap(await load(small));
    unwrap(await load(small));
    const other = { ...small, date: "2026-02-02" };
    expect(await load(other)).toMatchObject({ error: { code: "questionnaire.not-newer" } });
    expect(unwrap(await load({ ...other, version: "1.3.0" })).version).toBe("1.3.0");
    expect(await load(small)).toMatchObject({ error: { code: "questionnaire.not-newer" } });
  });

  test("in a newer version is offered to its cases, and a forgotten one stays with them", async () => {
    const { store, load } = setUp();
    unwrap(await load(small));
    const { id } = unwrap(
      await createAssessment(store, shipped, { details: caseDetails, questionnaire: "liten" }),
    );
    unwrap(await load({ ...small, version: "2.0.0" }));
    expect(unwrap(await findNewer(store, shipped, id))?.version).toBe("2.0.0");
    const left = unwrap(await forgetQuestionnaire(store, shipped, "liten"));
    expect(left.map((one) => one.id)).toEqual(["stadens"]);
    expect(unwrap(await openAssessment(store, shipped, id))).toMatchObject({ newer: null });
    expect(
      await createAssessment(store, shipped, { details: caseDetails, questionnaire: "liten" }),
    ).toMatchObject({
      error: { code: "questionnaire.unknown" },
    });
  });
});
