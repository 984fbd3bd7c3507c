import { expect, test } from "vitest";
import { answerQuestion } from "#electron/actions/answer-question.ts";
import { openAssessment } from "#electron/actions/open-assessment.ts";
import { raiseRisk } from "#electron/actions/raise-risk.ts";
import { readJournal } from "#electron/actions/read-journal.ts";
import { makeCatalog } from "#test/support/make-catalog.ts";
import { small } from "#test/support/questionnaire.ts";
import {
  createTestCase,
  makeStoreOptions,
  openTestStore,
  unwrap,
} from "#test/support/store-folder.ts";

const to = (likelihood: number, reason = "Hänt förr") => ({ likelihood, reason });

const catalog = makeCatalog(small);

function begin() {
  const store = openTestStore(makeStoreOptions());
  return { store, id: createTestCase(store) };
}

test("a raise is kept with its reason, replaced and taken away", async () => {
  const { store, id } = begin();
  unwrap(raiseRisk(store, id, "R08", to(2)));
  unwrap(raiseRisk(store, id, "R08", to(4, "Hänt igen")));
  expect(unwrap(await openAssessment(store, catalog, id)).input.raised).toEqual({
    R08: to(4, "Hänt igen"),
  });
  unwrap(raiseRisk(store, id, "R08", null));
  expect(unwrap(await openAssessment(store, catalog, id)).input.raised).toEqual({});
  expect(unwrap(readJournal(store, id)).slice(1)).toMatchObject([
    { subject: "R08", old: null, new: to(2) },
    { subject: "R08", old: to(2), new: to(4, "Hänt igen") },
    { subject: "R08", old: to(4, "Hänt igen"), new: null },
  ]);
});

test.each([
  ["R99", to(4), "raise.unknown-risk"],
  ["R08", to(4, " "), "raise.raise-without-reason"],
  ["R08", to(3), "raise.not-higher"],
  ["R08", to(2), "raise.not-higher"],
])("%s to %j is refused", async (risk, raised, code) => {
  const { store, id } = begin();
  unwrap(answerQuestion(store, id, "D1", { value: 72 }));
  expect(raiseRisk(store, id, risk, raised)).toMatchObject({ ok: false, error: { code } });
  expect(unwrap(await openAssessment(store, catalog, id)).input.raised).toEqual({});
});

test("what the answers give the most is not raised", () => {
  const { store, id } = begin();
  unwrap(answerQuestion(store, id, "D1", { value: 300 }));
  expect(raiseRisk(store, id, "R08", to(4))).toMatchObject({ error: { code: "raise.at-top" } });
});

test("a case that is not there is named", () => {
  const { store } = begin();
  expect(raiseRisk(store, crypto.randomUUID(), "R08", null)).toMatchObject({
    error: { code: "store.unknown-assessment" },
  });
});
