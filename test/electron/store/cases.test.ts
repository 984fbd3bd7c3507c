import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkChain } from "#electron/journal/chain.ts";
import { project } from "#electron/journal/project.ts";
import { openDatabase } from "#electron/store/database.ts";
import { deriveKey } from "#electron/store/derive-key.ts";
import { anyEdit } from "#test/support/journal.ts";
import { small } from "#test/support/questionnaire.ts";
import { caseDetails } from "#test/support/store-details.ts";
import {
  createTestCase,
  makeStoreOptions,
  openTestStore,
  unwrap,
} from "#test/support/store-folder.ts";

const BY = "Åsa Öberg";

function openWithCase() {
  const options = makeStoreOptions();
  const store = openTestStore(options);
  return { options, store, cases: store.cases, id: createTestCase(store) };
}

/** A connection past the store, as somebody with the key and a database tool has. */
function tamper(options: ReturnType<typeof makeStoreOptions>, ...statements: string[]): void {
  const file = path.join(options.folder, "molnakt.db");
  const database = openDatabase(file, deriveKey(options.key, "database"));
  try {
    for (const statement of statements) database.exec(statement);
  } finally {
    database.close();
  }
}

test("a change says when it was saved and as which entry, and holds", () => {
  const { cases, id } = openWithCase();
  const edit = { kind: "answer", question: "A1", answer: { value: "yes" } } as const;
  const saved = unwrap(cases.change(id, edit, BY));
  const [, entry] = unwrap(cases.readJournal(id));
  expect(saved).toEqual({ savedAt: entry!.at, sequence: 2 });
  expect(entry).toMatchObject({
    assessment: id,
    by: BY,
    change: { kind: "answer", question: "A1", old: null, new: { value: "yes" } },
  });
  expect(unwrap(cases.read(id)).projection.input.answers).toEqual({ A1: { value: "yes" } });
});

test("a case begins with its answers, each an entry of its own, or not at all", () => {
  const { cases } = openWithCase();
  const give = (question: string, value: string) =>
    ({ kind: "answer", question, answer: { value } }) as const;
  const answers = [give("A1", "yes"), give("A1", "yes"), give("A2", "Ärendet")];
  const { id, saved } = unwrap(cases.create(caseDetails, small, BY, answers));
  const journal = unwrap(cases.readJournal(id));
  expect(checkChain(journal)).toEqual([]);
  expect(journal.map(({ change }) => change.kind)).toEqual(["created", "answer", "answer"]);
  expect(saved).toEqual({ savedAt: journal[2]!.at, sequence: 3 });
  expect(unwrap(cases.list()).find((one) => one.id === id)).toMatchObject({ answered: 2 });

  const broken = [give("A1", "yes"), give("A2", "halv \ud83d")];
  const refused = cases.create(caseDetails, small, BY, broken);
  expect(refused).toMatchObject({ ok: false, error: { code: "store.invalid-change" } });
  expect(unwrap(cases.list())).toHaveLength(2);
});

test("a change that changes nothing writes nothing, whatever the order of its keys", () => {
  const { cases, id } = openWithCase();
  const answer = { value: "yes", note: "enligt avtalet" };
  const first = unwrap(cases.change(id, { kind: "answer", question: "A1", answer }, BY));
  const swapped = { note: "enligt avtalet", value: "yes" };
  expect(
    unwrap(cases.change(id, { kind: "answer", question: "A1", answer: swapped }, "Någon annan")),
  ).toEqual(first);
  expect(unwrap(cases.change(id, { kind: "answer", question: "A2", answer: null }, BY))).toEqual(
    first,
  );
  expect(unwrap(cases.change(id, { kind: "details", details: caseDetails }, BY))).toEqual(first);
  expect(unwrap(cases.readJournal(id))).toHaveLength(2);
});

test("the same evidence attached twice is one entry", () => {
  const { cases, id } = openWithCase();
  const file = {
    sha256: "ab".repeat(32),
    name: "avtal.pdf",
    mediaType: "application/pdf",
    size: 4,
  };
  unwrap(cases.change(id, { kind: "evidence", file }, BY));
  unwrap(cases.change(id, { kind: "evidence", file: { ...file, name: "kopia.pdf" } }, BY));
  expect(unwrap(cases.read(id)).projection.evidence).toEqual([file]);
  expect(unwrap(cases.readJournal(id))).toHaveLength(2);
});

test("whatever is changed, journal, state and list agree, also after a restart", () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 10 }), (edits) => {
      const options = makeStoreOptions();
      const store = openTestStore(options);
      const id = createTestCase(store);
      for (const edit of edits) unwrap(store.cases.change(id, edit, BY));
      const state = unwrap(store.cases.read(id));
      const summary = unwrap(store.cases.list())[0]!;
      store.close();

      const { cases } = openTestStore(options);
      const journal = unwrap(cases.readJournal(id));
      expect(checkChain(journal)).toEqual([]);
      expect(project(journal)).toEqual(state.projection);
      expect(unwrap(cases.read(id))).toEqual(state);
      expect(unwrap(cases.list())).toEqual([summary]);
      expect(summary).toEqual({
        id,
        questionnaire: small.id,
        details: state.projection.details,
        created: journal[0]!.at,
        changed: journal.at(-1)!.at,
        answered: Object.keys(state.projection.input.answers).length,
        sealed: state.projection.sealed.length,
      });
    }),
    { numRuns: 25 },
  );
});

test("cases are apart from each other and listed latest changed first", () => {
  const { store, cases, id } = openWithCase();
  const other = createTestCase(store);
  unwrap(cases.change(id, { kind: "answer", question: "A1", answer: { value: "no" } }, BY));
  expect(unwrap(cases.list()).map((summary) => summary.id)).toEqual([id, other]);
  expect(unwrap(cases.read(other)).projection.input.answers).toEqual({});
  expect(unwrap(cases.readJournal(other))).toHaveLength(1);
});

test("the exact questionnaire a case was begun with is kept", () => {
  const { options, store, cases, id } = openWithCase();
  unwrap(cases.create(caseDetails, { ...small, version: "2.0.0" }, BY));
  store.close();
  const again = openTestStore(options);
  const { questionnaire } = unwrap(again.cases.read(id)).projection;
  expect(unwrap(again.questionnaires.read(questionnaire.sha256))).toEqual(small);
  expect(unwrap(again.questionnaires.find(small.id, "2.0.0")).version).toBe("2.0.0");
  expect(again.questionnaires.find(small.id, "3.0.0")).toMatchObject({
    error: { code: "store.unknown-questionnaire" },
  });
});

test("the place in the app is kept, and is no part of the journal", () => {
  const { options, store, cases, id } = openWithCase();
  expect(unwrap(cases.readPlace(id))).toBeNull();
  unwrap(cases.setPlace(id, { screen: "wizard", question: "A2" }));
  unwrap(cases.setPlace(id, { screen: "wizard", question: "A3" }));
  store.close();
  const again = openTestStore(options);
  expect(unwrap(again.cases.readPlace(id))).toEqual({ screen: "wizard", question: "A3" });
  expect(unwrap(again.cases.readJournal(id))).toHaveLength(1);
});

describe("refuses, and keeps what was,", () => {
  test.each([
    ["an unknown case", "store.unknown-assessment", "11111111-1111-4111-8111-111111111111", BY, {}],
    ["a value of the wrong form", "store.invalid-change", null, BY, { answer: { wrong: 1 } }],
    ["half a character", "store.invalid-change", null, BY, { answer: { value: "\uD83D" } }],
    ["a question id of the wrong form", "store.invalid-change", null, BY, { question: "a-1" }],
    ["nobody as the author", "store.invalid-change", null, "", {}],
  ])("%s", (_name, code, other, by, change) => {
    const { cases, id } = openWithCase();
    const edit = { kind: "answer", question: "A1", answer: { value: "yes" }, ...change } as const;
    expect(cases.change(other ?? id, edit as never, by)).toMatchObject({ error: { code } });
    expect(unwrap(cases.readJournal(id))).toHaveLength(1);
    expect(unwrap(cases.read(id)).projection.input.answers).toEqual({});
  });

  test.each(["", "\uD83D"])("a new case with details of the wrong form: %j", (board) => {
    const { cases } = openWithCase();
    const created = cases.create({ ...caseDetails, board }, small, BY);
    expect(created).toMatchObject({ error: { code: "store.invalid-change" } });
    expect(unwrap(cases.list())).toHaveLength(1);
  });
});

describe("the journal's rows", () => {
  test.each([
    ["changed", "UPDATE entry SET unsealed = '{}'"],
    ["removed", "DELETE FROM entry"],
    ["replaced", "INSERT OR REPLACE INTO entry SELECT * FROM entry LIMIT 1"],
    [
      "written out of turn",
      "INSERT INTO entry SELECT assessment, 7, at, answered, sealed, unsealed, hash FROM entry",
    ],
  ])("cannot be %s", (_name, statement) => {
    const { options, store } = openWithCase();
    store.close();
    expect(() => tamper(options, statement)).toThrow(/append-only|not the next one/);
  });

  test("that were changed by force stop the case from opening, by name and number", () => {
    const { options, store, id } = openWithCase();
    unwrap(
      store.cases.change(id, { kind: "answer", question: "A1", answer: { value: "yes" } }, BY),
    );
    store.close();
    tamper(
      options,
      "DROP TRIGGER entry_is_never_changed",
      `UPDATE entry SET unsealed = replace(unsealed, '"value":"yes"', '"value":"no"') WHERE sequence = 2`,
    );
    const again = openTestStore(options);
    const read = again.cases.read(id);
    expect(read).toMatchObject({ ok: false, error: { code: "store.journal-broken" } });
    expect(!read.ok && read.error.text.sv).toContain("post 2 har ändrats");
    expect(
      again.cases.change(id, { kind: "consequence", risk: "R23", consequence: 1 }, BY),
    ).toEqual(read);
  });

  test("that are no entries are named as damage", () => {
    const { options, store, id } = openWithCase();
    store.close();
    tamper(options, "DROP TRIGGER entry_is_never_changed", "UPDATE entry SET unsealed = '{'");
    expect(openTestStore(options).cases.read(id)).toMatchObject({
      error: { code: "store.damaged" },
    });
  });
});
