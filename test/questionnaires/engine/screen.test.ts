import { describe, expect, test } from "vitest";
import type { Answer, Answers } from "#engine/answers.ts";
import { carryAnswers, screen } from "#engine/screen.ts";
import { readBoras, readCatalogue } from "#test/support/catalog.ts";
import { small } from "#test/support/questionnaire.ts";

const [boras, screening] = [await readBoras(), await readCatalogue("forprovning")];

function answer(values: Record<string, string>): Answers {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]): [string, Answer] => [
      id,
      value === "?" ? { unknown: true } : { value },
    ]),
  );
}

const HARMLESS = { P1: "yes", P2: "approved", P3: "no", P4: "yes", Q1: "no", Q3: "no", Q4: "no" };
const REST = { Q5: "no", Q6: "no", Q7: "no", Q8: "no" };

describe("the screening", () => {
  test.each([
    ["nothing", {}, null, []],
    ["what is no cloud service", { P1: "no" }, "not-cloud", []],
    ["what may be one", { P1: "?" }, null, []],
    [
      "Sweden's security",
      { P1: "yes", P2: "refused", Q4: "yes" },
      "ask-security-first",
      ["P2-stadskansliet", "Q4-sakerhetsskydd"],
    ],
    ["security not known", { P1: "yes", Q4: "?" }, "ask-security-first", ["Q4-sakerhetsskydd"]],
    ["a refusal", { ...HARMLESS, P2: "refused" }, "refused", ["P2-stadskansliet"]],
    ["personal data", { ...HARMLESS, Q1: "yes" }, "full-after-asking", ["Q1-dso"]],
    ["personal data not known", { ...HARMLESS, Q1: "?" }, "full-after-asking", ["Q1-dso"]],
    ["open questions", HARMLESS, null, []],
    ["nothing to protect", { ...HARMLESS, ...REST }, "full-short", []],
  ] as const)("of %s", (_name, values, step, advice) => {
    const result = screen(screening, answer(values));
    expect(result.next?.id ?? null).toBe(step);
    const given = result.advice
      .map(({ id }) => id)
      .filter((id) => id !== "Q2-informationssakerhet");
    expect(given).toEqual(advice);
  });

  test("refuses a questionnaire that is none", () => {
    expect(() => screen(boras, {})).toThrow("boras-molntjanster is no screening.");
  });
});

describe("what a screening carries over", () => {
  test("is the same answers in the full questionnaire's order, with their source and note", () => {
    const answers: Answers = {
      ...answer({ ...HARMLESS, ...REST, P1: "partly", Q1: "yes", Q2: "no", Q4: "?" }),
      P3: { value: "yes", source: "verified", note: "Enligt listan", evidence: ["ab".repeat(32)] },
    };
    expect(carryAnswers(screening, answers, boras)).toEqual(
      [
        { from: "P1", to: "A3", answer: { value: "partly" } },
        { from: "P2", to: "A4", answer: { value: "approved" } },
        {
          from: "P3",
          to: "A5",
          answer: { value: "yes", source: "verified", note: "Enligt listan" },
        },
        { from: "Q1", to: "B6", answer: { value: "yes" } },
        { from: "Q2", to: "B7", answer: { value: ["none"] } },
        { from: "Q3", to: "B9", answer: { value: ["none"] } },
        { from: "Q4", to: "B10", answer: { unknown: true } },
        { from: "P4", to: "C3", answer: { value: "yes" } },
        { from: "Q7", to: "J1", answer: { value: "no" } },
        { from: "Q8", to: "I4", answer: { value: "no" } },
      ].sort((a, b) => order(a.to) - order(b.to)),
    );
  });

  test("leaves out hidden answers, and those that say nothing there", () => {
    const hidden = answer({ P1: "no", P2: "approved", Q1: "yes", Q2: "yes" });
    expect(carryAnswers(screening, hidden, boras).map(({ to }) => to)).toEqual(["A3"]);
    const shown = answer({ P1: "yes", Q1: "yes", Q2: "yes" });
    expect(carryAnswers(screening, shown, boras).map(({ to }) => to)).toEqual(["A3", "B6"]);
  });

  test("is nothing where the other questionnaire lacks the questions or the answers", () => {
    expect(carryAnswers(screening, answer({ P1: "partly", Q1: "yes" }), small)).toEqual([]);
    expect(carryAnswers(boras, answer({ A3: "yes" }), boras)).toEqual([]);
  });
});

function order(id: string): number {
  return boras.sections.flatMap(({ questions }) => questions.map((one) => one.id)).indexOf(id);
}
