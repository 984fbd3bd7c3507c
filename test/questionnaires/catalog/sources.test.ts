import { describe, expect, test } from "vitest";
import { listQuestions, readBoras } from "#test/support/catalog.ts";

const boras = await readBoras();
const questions = listQuestions(boras);
const references = new Map(boras.references.map((reference) => [reference.id, reference]));

describe("sources of the questionnaire", () => {
  test("stand at a question each, also those that only stoppers need", () => {
    const used = new Set(questions.flatMap((question) => question.references));
    expect(boras.references.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test("leave no question without one", () => {
    expect(questions.filter((question) => question.references.length === 0)).toEqual([]);
  });

  test("tell the day they were checked, and never a later day of entry into force", () => {
    for (const { id, checked, inForceFrom, repealed } of boras.references) {
      expect(checked, id).toBe("2026-07-01");
      expect((inForceFrom ?? "") <= checked, id).toBe(true);
      expect((repealed ?? "") <= checked, id).toBe(true);
    }
  });

  test("show what replaced the law, the authority and the role of the guidelines from 2011", () => {
    const replaced = boras.references.filter(({ replacedBy }) => replacedBy !== undefined);
    expect(replaced.map(({ id, replacedBy, repealed }) => [id, replacedBy, repealed])).toEqual([
      ["pul", "gdpr-28", "2018-05-25"],
      ["personuppgiftsombud", "gdpr-37", "2018-05-25"],
      ["datainspektionen", "imy", "2021-01-01"],
    ]);
    for (const [old, now, question] of [
      ["pul", "gdpr-28", "D1"],
      ["datainspektionen", "imy", "D1"],
      ["personuppgiftsombud", "gdpr-37", "A7"],
    ]) {
      const at = questions.find(({ id }) => id === question)?.references;
      expect(at).toEqual(expect.arrayContaining([old, now]));
    }
  });

  test.each([
    ["kl-6-38", "official", "2017:725", "6 kap. 38 § andra stycket 3"],
    ["osl-10-2a", "official", "2009:400", "10 kap. 2 a §"],
    ["lag-2020-914", "official", "2020:914", undefined],
    ["pdl-4", "official", "2008:355", "4 kap. 2–3 §§"],
    ["salem-2011", "secondary", "263-2011", undefined],
    ["salem-2013", "official", "1351-2012", undefined],
    ["brevo-2011", "official", "574-2011", undefined],
    ["malmo-2014", "official", "358-2014", undefined],
    ["umea-2020", "secondary", "DI-2019-9432", undefined],
    ["schrems-ii", "secondary", "C-311/18", undefined],
    ["dpf", "official", "(EU) 2023/1795", undefined],
    ["dpf-overklagan", "official", "T-553/23, C-703/25 P", undefined],
    ["cyber-2-3", "secondary", "2025:1506", "2 kap. 3 §"],
    ["gdpr-28", "unverified", "(EU) 2016/679", "artikel 28"],
    ["cloud-act", "unverified", undefined, undefined],
  ])("%s is %s, number and section as in the source", (id, certainty, number, section) => {
    const found = references.get(id);
    expect([found?.certainty, found?.number, found?.section]).toEqual([certainty, number, section]);
  });

  test("say in their own text what has not been read", () => {
    for (const id of ["salem-2011", "es2023-06", "di-molnvagledning", "ale-office365", "fgs"]) {
      expect(references.get(id)?.demands.sv, id).toMatch(/inte läst|okända|olika/);
    }
  });
});
