import fc from "fast-check";
import { expect, test } from "vitest";
import { project } from "#electron/journal/project.ts";
import { EMPTY_INPUT } from "#engine/empty-input.ts";
import { anyEdit, writeJournal } from "#test/support/journal.ts";
import { makeDeviation } from "#test/support/questionnaire.ts";
import type { Edit } from "#electron/store/edit.ts";
import { caseDetails } from "#test/support/store-details.ts";

test("a new assessment has its details and nothing else", () => {
  expect(project(writeJournal([]))).toEqual({
    questionnaire: { id: "liten", version: "1.2.3", sha256: "ab".repeat(32) },
    details: caseDetails,
    input: EMPTY_INPUT,
    review: [],
    evidence: [],
    sealed: [],
  });
});

test("the last change of each thing holds, and null takes it away", () => {
  const file = {
    sha256: "cd".repeat(32),
    name: "avtal.pdf",
    mediaType: "application/pdf",
    size: 9,
  };
  const projected = project(
    writeJournal([
      { kind: "answer", question: "A1", answer: { value: "yes" } },
      { kind: "answer", question: "A1", answer: { unknown: true } },
      { kind: "answer", question: "A2", answer: { value: "text" } },
      { kind: "answer", question: "A2", answer: null },
      { kind: "measure", measure: "A01", state: { status: "planned" } },
      { kind: "measure", measure: "A01", state: { status: "verified", owner: "Drift" } },
      { kind: "consequence", risk: "R01", consequence: 2 },
      { kind: "consequence", risk: "R01", consequence: 4 },
      { kind: "raise", risk: "R01", raised: { likelihood: 2, reason: "Först" } },
      { kind: "raise", risk: "R01", raised: { likelihood: 4, reason: "Sedan" } },
      { kind: "raise", risk: "R02", raised: { likelihood: 2, reason: "Först" } },
      { kind: "raise", risk: "R02", raised: null },
      { kind: "deviation", risk: "R01", deviation: makeDeviation(2) },
      { kind: "deviation", risk: "R01", deviation: makeDeviation(1) },
      { kind: "deviation", risk: "R02", deviation: makeDeviation(1) },
      { kind: "deviation", risk: "R02", deviation: null },
      { kind: "evidence", file },
      { kind: "evidence", file: { ...file, name: "samma innehåll.pdf" } },
      { kind: "sealed", sha256: "ef".repeat(32), by: "Åsa Öberg" },
    ]),
  );
  expect(projected.input).toEqual({
    answers: { A1: { unknown: true } },
    measures: { A01: { status: "verified", owner: "Drift" } },
    consequences: { R01: 4 },
    raised: { R01: { likelihood: 4, reason: "Sedan" } },
    deviations: { R01: makeDeviation(1) },
  });
  expect(projected.evidence).toEqual([file]);
  expect(projected.sealed).toEqual([
    { sha256: "ef".repeat(32), by: "Åsa Öberg", at: "2026-11-23T08:19:00.000Z" },
  ]);
});

test("the projection is the changes applied one after another, whatever they are", () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 20 }), (edits) => {
      const answers = new Map<string, unknown>();
      const measures = new Map<string, unknown>();
      const consequences = new Map<string, unknown>();
      const raised = new Map<string, unknown>();
      const deviations = new Map<string, unknown>();
      let details = caseDetails;
      const put = (map: Map<string, unknown>, key: string, value: unknown) =>
        value === null ? map.delete(key) : map.set(key, value);
      for (const edit of edits) {
        if (edit.kind === "details") details = edit.details;
        if (edit.kind === "answer") put(answers, edit.question, edit.answer);
        if (edit.kind === "measure") put(measures, edit.measure, edit.state);
        if (edit.kind === "consequence") put(consequences, edit.risk, edit.consequence);
        if (edit.kind === "raise") put(raised, edit.risk, edit.raised);
        if (edit.kind === "deviation") put(deviations, edit.risk, edit.deviation);
        const aside = edit.kind === "questionnaire" ? edit.plan.setAside : [];
        for (const { part, id } of aside)
          ({ answers, measures, consequences, raised, deviations })[part].delete(id);
      }
      const projected = project(writeJournal(edits));
      expect(projected.details).toEqual(details);
      expect(projected.input).toEqual({
        answers: Object.fromEntries(answers),
        measures: Object.fromEntries(measures),
        consequences: Object.fromEntries(consequences),
        raised: Object.fromEntries(raised),
        deviations: Object.fromEntries(deviations),
      });
      expect(projected.sealed).toHaveLength(edits.filter(({ kind }) => kind === "sealed").length);
    }),
  );
});

test("a move changes the questionnaire, sets aside and marks until each answer has been looked at", () => {
  const questionnaire = { id: "liten", version: "2.0.0", sha256: "cd".repeat(32) };
  const move = (review: string[], setAside: { part: "answers"; id: string }[]): Edit => {
    return { kind: "questionnaire", questionnaire, plan: { review, setAside } };
  };
  const answered: Edit[] = ["A1", "A2", "B1"].map((question) => {
    return { kind: "answer", question, answer: { value: "yes" } };
  });
  const moved = [...answered, move(["A1", "B1"], [{ part: "answers", id: "A2" }])];
  const state = project(writeJournal(moved));
  expect(state.questionnaire).toEqual(questionnaire);
  expect(Object.keys(state.input.answers)).toEqual(["A1", "B1"]);
  expect(state.review).toEqual(["A1", "B1"]);

  const after = (...edits: Edit[]) => project(writeJournal([...moved, ...edits])).review;
  expect(after({ kind: "reviewed", question: "A1" })).toEqual(["B1"]);
  expect(after({ kind: "answer", question: "B1", answer: null })).toEqual(["A1"]);
  expect(after(move(["B1"], []))).toEqual(["A1", "B1"]);
  expect(after(move([], [{ part: "answers", id: "A1" }]))).toEqual(["B1"]);
});

test("what does not begin with the creation is no journal", () => {
  const entries = writeJournal([{ kind: "consequence", risk: "R01", consequence: 3 }]);
  expect(() => project([])).toThrow("at least one");
  expect(() => project(entries.slice(1))).toThrow("creates");
  expect(() => project([entries[0]!, entries[0]!])).toThrow("already");
});
