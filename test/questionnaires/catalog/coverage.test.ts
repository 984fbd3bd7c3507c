import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { describeCoverage } from "#engine/describe-coverage.ts";
import { readQuestionnaire } from "#electron/catalog/read-questionnaire.ts";
import { borasFolder, listQuestions, readBoras } from "#test/support/catalog.ts";

const boras = await readBoras();
const read = await readQuestionnaire(borasFolder);
const guideline = read.ok ? read.guideline : undefined;
if (guideline === undefined) throw new Error("The catalogue has no guideline.");
const { clauses } = guideline;

describe("the guidelines of 2011", () => {
  test("are in coverage.md as they are in guideline.yaml", () => {
    const written = readFileSync(path.join(borasFolder, "coverage.md"), "utf8");
    expect(written).toBe(describeCoverage(boras, guideline, "sv"));
  });

  test("have every clause covered by a question, or a reason for having none", () => {
    for (const { id, questions, outside } of clauses) {
      expect(questions.length > 0 || (outside?.sv.length ?? 0) > 40, id).toBe(true);
    }
  });

  test("are read from the page that says whom they bind to the last with content", () => {
    expect([...new Set(clauses.map(({ page }) => page))]).toEqual([2, 3, 4, 5, 6, 7]);
    for (const { id, page } of clauses) expect(id.startsWith(`s${page}-`), id).toBe(true);
  });

  test("have their part on cloud services covered without exception", () => {
    const cloud = clauses.filter(({ heading }) => heading.sv === "Molntjänster");
    expect(cloud.length).toBe(7);
    for (const { id, questions } of cloud) expect(questions, id).not.toEqual([]);
  });

  test.each([
    ["s4-godkannande", "A4"],
    ["s5-kommunstyrelsen-upphandlar", "I4"],
    ["s5-pdf", "J4"],
    ["s5-diarieforing", "J2"],
    ["s6-ombud", "A7"],
    ["s6-definition", "A3"],
    ["s6-stark-autentisering", "G2"],
    ["s6-namndens-ansvar", "O2"],
    ["s6-atskilt-skolnat", "K2"],
    ["s7-atervinning", "N2"],
    ["s7-forstoring", "N3"],
  ])("%s is met by %s", (clause, question) => {
    expect(clauses.find(({ id }) => id === clause)?.questions).toContain(question);
  });

  test("are named as a source by the questions that the guidelines alone ask for", () => {
    const named = listQuestions(boras).filter(({ references }) =>
      references.some((reference) => reference.startsWith("riktlinjer-")),
    );
    for (const id of ["A4", "A5", "I1", "I4", "K2", "N2", "N3", "O2"]) {
      expect(named.map((question) => question.id)).toContain(id);
    }
  });
});
