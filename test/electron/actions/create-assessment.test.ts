import { expect, test } from "vitest";
import { answerQuestion } from "#electron/actions/answer-question.ts";
import { createAssessment } from "#electron/actions/create-assessment.ts";
import { exportConditions } from "#electron/actions/export-conditions.ts";
import { openCatalog } from "#electron/actions/open-catalog.ts";
import { caseDetails } from "#test/support/store-details.ts";
import { makeStoreOptions, openTestStore, unwrap } from "#test/support/store-folder.ts";

const catalog = openCatalog(".");
const details = caseDetails;

test("a new case is a whole assessment unless a screening is asked for", async () => {
  const store = openTestStore(makeStoreOptions());
  unwrap(await createAssessment(store, catalog, { details }));
  unwrap(await createAssessment(store, catalog, { details, questionnaire: "forprovning" }));
  const listed = unwrap(store.cases.list()).map(({ questionnaire }) => questionnaire);
  expect(listed.sort()).toEqual(["boras-molntjanster", "forprovning"]);
});

test("a case after a screening begins with its answers, and the journal says from where", async () => {
  const store = openTestStore(makeStoreOptions());
  const wanted = { details, questionnaire: "forprovning" };
  const { id: screening } = unwrap(await createAssessment(store, catalog, wanted));
  unwrap(answerQuestion(store, screening, "P1", { value: "partly" }));
  unwrap(answerQuestion(store, screening, "P2", { unknown: true, note: "Frågat i dag" }));
  const { id } = unwrap(await createAssessment(store, catalog, { details, screening }));
  expect(unwrap(store.cases.read(id)).projection.input.answers).toEqual({
    A3: { value: "partly" },
    A4: { unknown: true, note: "Frågat i dag" },
  });
  const origin = {
    assessment: screening,
    questionnaire: { id: "forprovning", version: "1.0.0" },
    question: "P1",
  };
  expect(unwrap(store.cases.readJournal(id))[1]?.change).toMatchObject({ question: "A3", origin });
});

test("answers are carried over only from a screening that is there", async () => {
  const store = openTestStore(makeStoreOptions());
  const { id } = unwrap(await createAssessment(store, catalog, { details }));
  const other = await createAssessment(store, catalog, { details, screening: id });
  expect(other).toMatchObject({ ok: false, error: { code: "screening.none" } });
  const nobody = "00000000-0000-4000-8000-000000000009";
  expect((await createAssessment(store, catalog, { details, screening: nobody })).ok).toBe(false);
  expect(unwrap(store.cases.list())).toHaveLength(1);
});

test("a screening has no conditions for the tender", async () => {
  const store = openTestStore(makeStoreOptions());
  const wanted = { details, questionnaire: "forprovning" };
  const { id } = unwrap(await createAssessment(store, catalog, wanted));
  const tools = { now: "2026-11-23T12:00:00Z", choosePath: () => Promise.resolve(null) };
  expect(
    await exportConditions(store, tools, { id, format: "docx", language: "sv" }),
  ).toMatchObject({ ok: false, error: { code: "screening.not-assessment" } });
});
