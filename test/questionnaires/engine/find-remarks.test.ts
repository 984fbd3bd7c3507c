import { describe, expect, test } from "vitest";
import type { AnswerValue } from "#engine/answers.ts";
import { checkQuestionnaire } from "#engine/check-questionnaire.ts";
import { findRemarks } from "#engine/find-remarks.ts";
import { changeSmall, giveInput, local } from "#test/support/questionnaire.ts";

const questionnaire = changeSmall((source) => {
  const questions = source.sections.flatMap((section) => section.questions);
  Object.assign(
    questions.find(({ id }) => id === "A3")!,
    {
      remarks: [{ when: { question: "A3", is: ["no"] }, text: local("Ingen utbildning") }],
    },
  );
  source.sections[1]!.questions.push({
    id: "B9",
    type: "date",
    text: local("När görs den om?"),
    why: local("Varför"),
    how: local("Så här"),
    good: local("Bra"),
    evidence: local("Bevis"),
    required: false,
    within: { months: 12, when: { class: "K", atLeast: 2 }, text: local("För sent") },
  });
});

function find(values: Record<string, AnswerValue>, today = "2026-11-24"): string[] {
  const { answers } = giveInput({ A1: "yes", B1: 2, B2: ["none"], B3: "no", ...values });
  return findRemarks(questionnaire, answers, today).map(({ question, text }) => {
    return `${question} ${text.sv}`;
  });
}

test("rules of remarks are no problem", () => {
  expect(checkQuestionnaire(questionnaire)).toEqual([]);
});

describe("a remark", () => {
  test("is made where its answer is given", () => {
    expect(find({ A3: "no" })).toEqual(["A3 Ingen utbildning"]);
    expect(find({ A3: "yes" })).toEqual([]);
    expect(find({ A3: "?" })).toEqual([]);
    expect(find({})).toEqual([]);
  });

  test.each([
    ["2027-11-24", "2026-11-24", false],
    ["2027-11-25", "2026-11-24", true],
    ["2025-02-28", "2024-02-29", false],
    ["2025-03-01", "2024-02-29", true],
    ["2020-01-01", "2026-11-24", false],
  ])("on the date %s as of %s: %s", (date, today, late) => {
    expect(find({ B9: date }, today)).toEqual(late ? ["B9 För sent"] : []);
  });

  test("on a date is made only where its condition holds, and the question is asked", () => {
    expect(find({ B9: "2029-01-01", B1: 1 })).toEqual([]);
    expect(find({ B9: "2029-01-01", A1: "no" })).toEqual([]);
    expect(find({ B9: "?" })).toEqual([]);
  });
});
