import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { answerQuestion } from "#electron/actions/answer-question.ts";
import { describeConditions, exportConditions } from "#electron/actions/export-conditions.ts";
import { setMeasure } from "#electron/actions/set-measure.ts";
import type { Store } from "#electron/store/store.ts";
import { readBoras } from "#test/support/catalog.ts";
import { caseDetails } from "#test/support/store-details.ts";
import { makeStoreOptions, openTestStore, unwrap } from "#test/support/store-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const NOW = "2026-11-23T23:30:00.000Z";
const boras = await readBoras();

function prepare(): { store: Store; id: string } {
  const store = openTestStore(makeStoreOptions());
  const { id } = unwrap(store.cases.create(caseDetails, boras, "Åsa Öberg"));
  unwrap(answerQuestion(store, id, "A4", { value: "requested" }));
  unwrap(setMeasure(store, id, "A08", { status: "agreed", owner: "IT", due: "2027-02-01" }));
  return { store, id };
}

const wanted = (id: string) => ({ id, format: "ics" as const, language: "sv" as const });

test("a stored case gives its conditions as text, with the day in Sweden", () => {
  const { store, id } = prepare();
  const { text, count } = unwrap(describeConditions(store, { id, language: "sv", now: NOW }));
  expect(count).toBe(2);
  expect(text).toContain("Framtagen: 2026-11-24");
  expect(text).toContain("Å8 Stark inloggning");
  expect(text).toContain("Villkor A4-approval");
});

test("a file is saved where the officer says, named after the case in the calendar", async () => {
  const { store, id } = prepare();
  const file = path.join(makeTemporaryFolder(), "villkor.ics");
  const tools = { now: NOW, choosePath: () => Promise.resolve(file) };
  expect(unwrap(await exportConditions(store, tools, wanted(id)))).toEqual({ path: file });
  expect(readFileSync(file, "utf8")).toContain(`\r\nUID:A08.${id}@molnakt\r\n`);
});

test("nothing is saved when the officer cancels, and nobody is asked when there is nothing to save", async () => {
  const { store, id } = prepare();
  const cancel = { now: NOW, choosePath: () => Promise.resolve(null) };
  expect(unwrap(await exportConditions(store, cancel, wanted(id)))).toBeNull();
  unwrap(setMeasure(store, id, "A08", null));
  const choosePath = () => Promise.reject(new Error("asked"));
  const refused = await exportConditions(store, { now: NOW, choosePath }, wanted(id));
  expect(refused).toMatchObject({ ok: false, error: { code: "conditions.no-dates" } });
});

test("a place that cannot be written is named", async () => {
  const { store, id } = prepare();
  const file = path.join(makeTemporaryFolder(), "finns", "inte", "villkor.ics");
  const tools = { now: NOW, choosePath: () => Promise.resolve(file) };
  expect(await exportConditions(store, tools, wanted(id))).toMatchObject({
    ok: false,
    error: { code: "file.missing" },
  });
});
