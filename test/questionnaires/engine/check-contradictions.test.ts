import { expect, test } from "vitest";
import { checkQuestionnaire } from "#engine/check-questionnaire.ts";
import type { Condition } from "#engine/condition.ts";
import { reviewQuestionnaire } from "#engine/review-questionnaire.ts";
import { changeSmall, local } from "#test/support/questionnaire.ts";

function withRules(whens: readonly Condition[], text = local("Stämmer inte")) {
  return changeSmall((source) => {
    source.contradictions = whens.map((when, i) => ({ id: `nummer-${i}`, when, text }));
  });
}

const both: Condition = {
  all: [
    { question: "A3", is: ["yes"] },
    { question: "D2", is: ["no"] },
  ],
};

function codes(questionnaire: ReturnType<typeof withRules>): string[] {
  return checkQuestionnaire(questionnaire).map(({ path, code }) => `${path.join(".")} ${code}`);
}

test("a contradiction between two answers is no problem", () => {
  expect(codes(withRules([both]))).toEqual([]);
});

test("one that looks at one question is told", () => {
  const once: Condition = {
    all: [
      { question: "B2", atLeast: 1 },
      { question: "B2", is: ["none"] },
    ],
  };
  expect(codes(withRules([both, once]))).toContain("contradictions.1.when contradicts-nothing");
});

test("a class is no second answer", () => {
  const when: Condition = {
    all: [
      { question: "A3", is: ["no"] },
      { class: "K", atLeast: 3 },
    ],
  };
  expect(codes(withRules([when]))).toEqual(["contradictions.0.when contradicts-nothing"]);
});

test.each<[string, Condition, string]>([
  [
    "an unknown question",
    {
      all: [
        { question: "A3", is: ["yes"] },
        { question: "Z9", is: ["no"] },
      ],
    },
    "contradictions.0.when.all.1 unknown-question",
  ],
  [
    "an unknown value",
    {
      all: [
        { question: "A3", is: ["yes"] },
        { question: "D2", is: ["maybe"] },
      ],
    },
    "contradictions.0.when.all.1 unknown-value",
  ],
  [
    "what no answers make true",
    {
      all: [
        { question: "A3", is: ["yes"] },
        { question: "A3", is: ["no"] },
        { question: "D2", is: ["no"] },
      ],
    },
    "contradictions.0.when unreachable",
  ],
])("%s is told", (_, when, problem) => {
  expect(codes(withRules([when]))).toEqual([problem]);
});

test("two with the same id are told", () => {
  const questionnaire = changeSmall((source) => {
    const rule = { id: "samma", when: both, text: local("Stämmer inte") };
    source.contradictions = [rule, rule];
  });
  expect(codes(questionnaire)).toEqual(["contradictions.1.id duplicate"]);
});

test("a missing translation is told by the review", () => {
  const questionnaire = withRules([both], { sv: "Stämmer inte", en: " " });
  const found = reviewQuestionnaire(questionnaire, "2026-11-24");
  expect(JSON.stringify(found)).toContain('"contradictions",0,"text","en"');
});
