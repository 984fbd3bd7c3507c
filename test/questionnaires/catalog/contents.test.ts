import { describe, expect, test } from "vitest";
import { listQuestions, readBoras } from "#test/support/catalog.ts";

const boras = await readBoras();
const questions = listQuestions(boras);

function count(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);
}

/** The ids that stay for ever, with A8 and D9 added after the last of their parts; B10 decides whether more is asked. */
const PARTS = {
  A: count("A", 8),
  B: ["B10", ...count("B", 9), "B11"],
  C: count("C", 8),
  D: count("D", 9),
  E: count("E", 7),
  F: count("F", 5),
  G: count("G", 9),
  H: count("H", 6),
  I: count("I", 4),
  J: count("J", 6),
  K: count("K", 5),
  L: count("L", 3),
  M: count("M", 4),
  N: count("N", 3),
  O: count("O", 4),
};

/** Å1 … Å26 for each risk, as the risk method proposes them. */
const MEASURES: Record<string, number[]> = {
  R01: [4, 20, 23],
  R02: [3, 4, 6, 7],
  R03: [2, 5],
  R04: [2, 3, 4],
  R05: [12, 13],
  R06: [1, 13, 17],
  R07: [8],
  R08: [8, 9],
  R09: [4, 10],
  R10: [11],
  R11: [14],
  R12: [15],
  R13: [16, 18],
  R14: [18],
  R15: [11, 19],
  R16: [21],
  R17: [1, 20],
  R18: [22],
  R19: [23],
  R20: [24],
  R21: [17],
  R22: [1, 26],
  R23: [25],
};

const CLASSES: Record<string, string[]> = {
  K: "R01 R02 R03 R04 R05 R06 R07 R08 R09 R16 R17 R20 R21 R22".split(" "),
  R: ["R12", "R14"],
  T: ["R11", "R13", "R15"],
  S: ["R10"],
};

describe("the questions of Borås", () => {
  test("are those of parts A–O, in order", () => {
    const found = boras.sections.map(({ id, questions: inside }) => [
      id,
      inside.map((question) => question.id),
    ]);
    expect(Object.fromEntries(found)).toEqual(PARTS);
    expect(found.map(([id]) => id).join("")).toBe("ABCDEFGHIJKLMNO");
  });

  test("have the types that officers answer in", () => {
    const ids = (type: string) =>
      questions.filter((question) => question.type === type).map(({ id }) => id);
    expect(ids("class")).toEqual(["B2", "B3", "B4", "B5"]);
    expect(ids("countries")).toEqual(["C1", "C2"]);
    expect(ids("date")).toEqual(["C6", "O3"]);
    expect(ids("table")).toEqual(["D9"]);
    expect(ids("text")).toEqual(["A2", "A8"]);
    expect(ids("manyOf")).toEqual(["B1", "B7", "B8", "B9", "E3", "H1", "K4"]);
  });

  test("let 'none of these' clear the others, as the last option", () => {
    const manyOf = questions.filter((question) => question.type === "manyOf");
    expect(manyOf.length).toBe(7);
    for (const { id, options } of manyOf) {
      const exclusive = options.filter((option) => option.exclusive);
      expect(exclusive.length, id).toBe(id === "B1" ? 0 : 1);
      if (id !== "B1") expect(options.at(-1)?.exclusive, id).toBe(true);
    }
  });

  test("name the nine criteria of an impact assessment", () => {
    const criteria = questions.find(({ id }) => id === "E3");
    expect(
      criteria?.type === "manyOf" && criteria.options.filter((o) => !o.exclusive),
    ).toHaveLength(9);
  });
});

describe("the risks and measures of Borås", () => {
  test("are R01–R23 with their own measures", () => {
    const found = boras.risks.map(({ id, measures }) => [
      id,
      measures.map((measure) => Number(measure.slice(1))).sort((a, b) => a - b),
    ]);
    expect(Object.fromEntries(found)).toEqual(MEASURES);
  });

  test("take the consequence from the right class, or from the officer", () => {
    for (const { id, class: aspect, consequence } of boras.risks) {
      const expected = Object.keys(CLASSES).find((name) => CLASSES[name]?.includes(id));
      expect(aspect, id).toBe(expected);
      expect(consequence === undefined, id).toBe(expected !== undefined);
    }
  });

  test("count A01–A26, of which three lower two steps", () => {
    expect(boras.measures.map(({ id }) => id)).toEqual(
      Array.from({ length: 26 }, (_, i) => `A${String(i + 1).padStart(2, "0")}`),
    );
    const double = boras.measures.filter(({ lowers }) => lowers === 2).map(({ id }) => id);
    expect(double).toEqual(["A03", "A04", "A08"]);
  });

  test("are all within reach of an answer", () => {
    const raised = new Set(questions.flatMap(({ raises }) => raises.map(({ risk }) => risk)));
    expect([...raised].sort()).toEqual(Object.keys(MEASURES));
  });
});

describe("the rest of the questionnaire", () => {
  test("has every expected signer, the officer first", () => {
    expect(boras.signers.map(({ id }) => id)).toEqual([
      "handlaggare",
      "informationssakerhetssamordnare",
      "dataskyddsombud",
      "systemagare",
      "stadskansliet",
    ]);
  });

  test("knows the 249 countries of ISO 3166-1, 30 of them states of the EEA", () => {
    const { list, certainty, checked } = boras.countries;
    expect(new Set(list.map(({ code }) => code)).size).toBe(249);
    expect({ certainty, checked }).toEqual({ certainty: "secondary", checked: "2026-11-24" });
    const adequate = "AD AR BR CA CH FO GB GG IL IM JE JP KR NZ UY".split(" ");
    expect(list.filter((country) => country.status === "adequate").map(({ code }) => code)).toEqual(
      adequate,
    );
    const status = Object.fromEntries(list.map(({ code, status: given }) => [code, given]));
    const states =
      "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE";
    for (const code of `${states} IS LI NO`.split(" ")) expect(status[code], code).toBe("eea");
    expect(list.filter((country) => country.status === "dpf").map(({ code }) => code)).toEqual([
      "US",
    ]);
    expect([status["CN"], status["RU"], status["GL"], status["SJ"]]).toEqual(
      Array(4).fill("third"),
    );
  });
});

test("every measure says where its requirement goes, and asks something of someone", () => {
  expect(boras.measures.filter(({ use }) => use === undefined)).toEqual([]);
  const demands = boras.measures.filter(({ use }) => use !== "own-task");
  expect(
    demands.filter(({ requirement }) => !/ska |får (inte|bara) /.test(requirement.sv)),
  ).toEqual([]);
  expect(
    demands.filter(({ requirement }) => /[Nn]ämnden ska|Verksamheten ska/.test(requirement.sv)),
  ).toEqual([]);
});
