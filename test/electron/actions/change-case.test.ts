import { describe, expect, test } from "vitest";
import { answerQuestion } from "#electron/actions/answer-question.ts";
import { createAssessment } from "#electron/actions/create-assessment.ts";
import { openAssessment } from "#electron/actions/open-assessment.ts";
import { readJournal } from "#electron/actions/read-journal.ts";
import { setConsequence } from "#electron/actions/set-consequence.ts";
import { setDetails } from "#electron/actions/set-details.ts";
import { setMeasure } from "#electron/actions/set-measure.ts";
import { makeCatalog } from "#test/support/make-catalog.ts";
import { small } from "#test/support/questionnaire.ts";
import { caseDetails } from "#test/support/store-details.ts";
import {
  createTestCase,
  makeStoreOptions,
  openTestStore,
  unwrap,
} from "#test/support/store-folder.ts";

const catalog = makeCatalog(small);

describe("a case", () => {
  test("begins with the catalogue's questionnaire and the number as it is written", async () => {
    const store = openTestStore(makeStoreOptions());
    const supplier = { name: "Bokmoln AB", organisationNumber: "5560160680" };
    const { id } = unwrap(
      await createAssessment(store, catalog, { details: { ...caseDetails, supplier } }),
    );
    const opened = unwrap(await openAssessment(store, catalog, id));
    expect(opened.details.supplier.organisationNumber).toBe("556016-0680");
    expect(opened.questionnaire).toMatchObject({ id: "liten", version: "1.2.3" });
    expect(opened.place).toBeNull();
  });

  test.each(["Anna 😀", "李明", "Anna\u200d", "Anna\u0007"])(
    "is not begun by an officer whose name no dossier can show: %j",
    async (name) => {
      const store = openTestStore(makeStoreOptions());
      const details = { ...caseDetails, officer: { name, role: "" } };
      const created = await createAssessment(store, catalog, { details });
      expect(created).toMatchObject({ ok: false, error: { code: "officer.characters" } });
      expect(unwrap(store.cases.list())).toEqual([]);
    },
  );

  test("is not begun with a number that cannot be", async () => {
    const store = openTestStore(makeStoreOptions());
    const supplier = { name: "Bokmoln AB", organisationNumber: "556016-0681" };
    const created = await createAssessment(store, catalog, {
      details: { ...caseDetails, supplier },
    });
    expect(created).toMatchObject({ error: { code: "organisation-number.wrong-check-digit" } });
    expect(unwrap(store.cases.list())).toEqual([]);
  });

  test("keeps an answer that fits, and its taking away, in the officer's name", async () => {
    const store = openTestStore(makeStoreOptions());
    const id = createTestCase(store);
    unwrap(answerQuestion(store, id, "A1", { value: "partly", note: "Enligt avtalet" }));
    unwrap(answerQuestion(store, id, "A3", { unknown: true }));
    unwrap(answerQuestion(store, id, "A3", null));
    expect(unwrap(await openAssessment(store, catalog, id)).input.answers).toEqual({
      A1: { value: "partly", note: "Enligt avtalet" },
    });
    const journal = unwrap(readJournal(store, id));
    expect(journal.map(({ sequence, subject }) => [sequence, subject])).toEqual([
      [1, "created"],
      [2, "A1"],
      [3, "A3"],
      [4, "A3"],
    ]);
    expect(journal[1]).toMatchObject({ old: null, new: { value: "partly" }, by: "Åsa Öberg" });
    expect(journal[3]).toMatchObject({ old: { unknown: true }, new: null });
  });

  test.each([
    ["A1", { value: "kanske" }, "answer.not-an-option"],
    ["A3", { value: 3 }, "answer.wrong-type"],
    ["Z9", { value: "yes" }, "answer.unknown-question"],
    ["Z9", { unknown: true as const }, "answer.unknown-question"],
    ["Z9", null, "answer.unknown-question"],
  ])("refuses for %s the answer %j", (question, answer, code) => {
    const store = openTestStore(makeStoreOptions());
    const id = createTestCase(store);
    expect(answerQuestion(store, id, question, answer)).toMatchObject({ error: { code } });
    expect(unwrap(readJournal(store, id))).toHaveLength(1);
  });

  test("keeps measures and consequences that the questionnaire has", async () => {
    const store = openTestStore(makeStoreOptions());
    const id = createTestCase(store);
    const measure = small.measures[0]!.id;
    const free = small.risks.find((risk) => risk.class === undefined)!.id;
    const fromClass = small.risks.find((risk) => risk.class !== undefined)!.id;
    unwrap(setMeasure(store, id, measure, { status: "agreed", owner: "Systemägaren" }));
    unwrap(setConsequence(store, id, free, 2));
    expect(unwrap(await openAssessment(store, catalog, id)).input).toMatchObject({
      measures: { [measure]: { status: "agreed" } },
      consequences: { [free]: 2 },
    });
    expect(setMeasure(store, id, "A99", null)).toMatchObject({
      error: { code: "measure.unknown" },
    });
    expect(setConsequence(store, id, "R99", 1)).toMatchObject({ error: { code: "risk.unknown" } });
    expect(setConsequence(store, id, fromClass, 1)).toMatchObject({
      error: { code: "risk.from-class" },
    });
  });

  test("changes its details, and remembers where the officer was", async () => {
    const store = openTestStore(makeStoreOptions());
    const id = createTestCase(store);
    unwrap(await setDetails(store, id, { ...caseDetails, service: "Nya namnet" }));
    unwrap(store.cases.setPlace(id, { screen: "wizard", section: "A", question: "A3" }));
    expect(unwrap(await openAssessment(store, catalog, id))).toMatchObject({
      details: { service: "Nya namnet" },
      place: { screen: "wizard", section: "A", question: "A3" },
    });
    unwrap(store.cases.setPlace(id, { screen: "a screen of a newer app" }));
    expect(unwrap(await openAssessment(store, catalog, id)).place).toBeNull();
  });

  test("that is not there is named", async () => {
    const store = openTestStore(makeStoreOptions());
    const id = crypto.randomUUID();
    for (const result of [
      await openAssessment(store, catalog, id),
      readJournal(store, id),
      answerQuestion(store, id, "A1", null),
      setMeasure(store, id, "A01", null),
      setConsequence(store, id, "R01", null),
      await setDetails(store, id, caseDetails),
    ]) {
      expect(result).toMatchObject({ ok: false, error: { code: "store.unknown-assessment" } });
    }
  });
});
