import { describe, expect, test } from "vitest";
import type { AnswerValue } from "#engine/answers.ts";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import type { Atom } from "#engine/list-conditions.ts";
import { proposeAnswers } from "#engine/propose-answers.ts";
import { small } from "#test/support/questionnaire.ts";

const index = indexQuestionnaire(small);

function propose(id: string, atoms: Atom[], value?: AnswerValue): AnswerValue[] {
  const found = index.questions.get(id);
  if (found === undefined) throw new Error(`No question ${id}.`);
  return proposeAnswers(found.question, atoms, value === undefined ? undefined : { value }, index);
}

describe("answers near the present one", () => {
  test("every other option of a choice", () => {
    expect(propose("A1", [], "yes")).toEqual(["partly", "no"]);
    expect(propose("A3", [])).toEqual(["yes", "no"]);
  });

  test("options that a statement tells apart are taken out or put in, the others stay", () => {
    const atom: Atom = { question: "B2", is: ["health"] };
    expect(propose("B2", [atom], ["health", "union"])).toEqual([["none"], ["health"], ["union"]]);
    expect(propose("B2", [atom], ["union", "faith"])).toEqual([
      ["none"],
      ["health"],
      ["health", "union", "faith"],
    ]);
  });

  test("as many options as a limit allows", () => {
    expect(propose("D4", [{ question: "D4", atLeast: 2 }], ["large", "new", "weak"])).toEqual([
      ["none"],
      ["large"],
    ]);
    expect(propose("D4", [{ question: "D4", atMost: 1 }], ["large", "new"])).toEqual([
      ["none"],
      ["large"],
    ]);
  });

  test("the countries that lie nearest are kept", () => {
    const outside: Atom = { question: "C1", outside: "eea" };
    expect(propose("C1", [outside], ["SE", "JP", "IN"])).toEqual([["SE"], ["SE", "JP"]]);
    expect(propose("C1", [outside], ["IN"])).toEqual([["SE"], ["JP"], ["US"]]);
  });

  test("rows of a table are kept by their country", () => {
    const rows = [
      { name: "Moln", country: "SE" },
      { name: "Fjärran", country: "IN" },
    ];
    expect(propose("C5", [{ question: "C5", outside: "eea" }], rows)).toEqual([[rows[0]]]);
    const far = [{ name: "Fjärran", country: "IN" }];
    expect(propose("C5", [{ question: "C5", outside: "eea" }], far)[0]).toEqual([
      { name: "x", country: "SE" },
    ]);
  });

  test("the number on the other side of a limit, the nearest first", () => {
    const limits: Atom[] = [
      { question: "D1", atLeast: 25 },
      { question: "D1", atMost: 720 },
    ];
    expect(propose("D1", limits, 30)).toEqual([25, 24, 720]);
    expect(propose("D1", limits)).toEqual([24, 25, 720]);
    expect(propose("D1", [], 30)).toEqual([0, 360, 720]);
  });
});
