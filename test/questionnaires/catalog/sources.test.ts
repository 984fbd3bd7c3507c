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

  test("tell the day they were checked, and which enter into force later", () => {
    const coming = boras.references.filter(
      ({ checked, inForceFrom }) => (inForceFrom ?? "") > checked,
    );
    expect(coming.map(({ id }) => id)).toEqual(["mcffs-2026-11", "data-act-29"]);
    for (const { id, checked, repealed } of boras.references) {
      expect(["2026-07-01", "2026-11-24"], id).toContain(checked);
      expect((repealed ?? "") <= checked, id).toBe(true);
    }
  });

  test("show what replaced the law, the authority and the role of the guidelines from 2011", () => {
    const replaced = boras.references.filter(({ replacedBy }) => replacedBy !== undefined);
    expect(replaced.map(({ id, replacedBy, repealed }) => [id, replacedBy, repealed])).toEqual([
      ["pul", "gdpr-28", "2018-05-25"],
      ["personuppgiftsombud", "gdpr-37", "2018-05-25"],
      ["datainspektionen", "imy", "2021-01-01"],
      ["pul-9", "gdpr-5", "2018-05-25"],
      ["pul-13", "gdpr-9", "2018-05-25"],
      ["pul-33", "gdpr-44", "2018-05-25"],
      ["esam-2018", "es2023-06", undefined],
      ["lag-2018-1174", "cyber-2-3", "2026-01-15"],
      ["msb", "mcf", "2026-01-01"],
      ["bsi-c5-2020", "bsi-c5", "2026-04-07"],
      ["caiq-4-0", "caiq", undefined],
    ]);
    for (const [old, now, question] of [
      ["pul", "gdpr-28", "D1"],
      ["datainspektionen", "imy", "D1"],
      ["personuppgiftsombud", "gdpr-37", "A7"],
      ["pul-9", "gdpr-5", "E1"],
      ["pul-13", "gdpr-9", "B7"],
      ["pul-33", "gdpr-44", "C1"],
      ["esam-2018", "es2023-06", "C7"],
      ["lag-2018-1174", "cyber-2-5", "H3"],
      ["msb", "mcf", "H1"],
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
    ["gdpr-28", "secondary", "(EU) 2016/679", "artikel 28"],
    ["cloud-act", "unverified", undefined, undefined],
  ])("%s is %s, number and section as in the source", (id, certainty, number, section) => {
    const found = references.get(id);
    expect([found?.certainty, found?.number, found?.section]).toEqual([certainty, number, section]);
  });

  test("tell in both languages where to read them", () => {
    for (const { id, source } of boras.references) {
      expect(source.sv.length, id).toBeGreaterThan(5);
      expect(source.en.length, id).toBeGreaterThan(5);
    }
  });

  test("of a stopper are never general knowledge alone", () => {
    for (const { stops } of questions) {
      for (const { id, references: named } of stops) {
        const sure = named.filter((one) => references.get(one)?.certainty !== "unverified");
        expect(sure, id).not.toEqual([]);
      }
    }
  });

  test("say in their own text what has not been read", () => {
    for (const id of ["salem-2011", "es2023-06", "di-molnvagledning", "ale-office365", "fgs"]) {
      expect(references.get(id)?.demands.sv, id).toMatch(/inte läst|okända|olika/);
    }
  });
});

describe("doubts of the questionnaire", () => {
  test.each([
    ["C3", "beslut-inte-lasta"],
    ["H3", "cyberlagen-i-andra-hand"],
    ["A4", "riktlinjerna-kan-vara-andrade"],
    ["C4", "dpf-overklagat"],
    ["C6", "dpf-overklagat"],
    ["J6", "arkivformat-motsagelse"],
    ["G2", "stark-inloggning-utanfor-varden"],
    ["B2", "stadens-skala-okand"],
    ["F2", "esam-vagledning-inte-last"],
  ])("%s shows %s", (id, doubt) => {
    expect(questions.find((question) => question.id === id)?.doubts).toContain(doubt);
  });

  test("began no later than they were last looked at", () => {
    for (const { id, since, checked } of boras.doubts) expect(since <= checked, id).toBe(true);
  });
});
