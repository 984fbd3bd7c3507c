import { describe, expect, test } from "vitest";
import type { AnswerValue } from "#engine/answers.ts";
import { assess } from "#engine/assess.ts";
import { findContradictions } from "#engine/find-contradictions.ts";
import { changeSmall, giveInput, local, small } from "#test/support/questionnaire.ts";

const questionnaire = changeSmall((source) => {
  source.contradictions = [
    {
      id: "utbildning-och-konton",
      when: {
        all: [
          { question: "D2", is: ["no"] },
          { question: "A3", answered: true },
          { not: { question: "A3", is: ["no"] } },
        ],
      },
      text: local("Konton och utbildning"),
    },
    {
      id: "kansligt",
      when: {
        any: [
          {
            all: [
              { question: "B2", atLeast: 1 },
              { question: "D2", is: ["yes"] },
            ],
          },
          {
            all: [
              { question: "B2", atLeast: 3 },
              { question: "D3", is: ["no"] },
            ],
          },
        ],
      },
      text: local("Känsligt"),
    },
  ];
});

function find(values: Record<string, AnswerValue>): string[] {
  const { answers } = giveInput({ A1: "yes", B1: 2, ...values });
  return findContradictions(questionnaire, answers).map(
    ({ id, questions, text }) => `${id} ${questions.join(" ")} ${text.sv}`,
  );
}

describe("a contradiction", () => {
  test("is found where both answers are given, and names their questions in reading order", () => {
    expect(find({ A3: "yes", D2: "no" })).toEqual([
      "utbildning-och-konton A3 D2 Konton och utbildning",
    ]);
  });

  test("is not found where one of the answers is another, lacking or unknown", () => {
    expect(find({ A3: "no", D2: "no" })).toEqual([]);
    expect(find({ A3: "yes" })).toEqual([]);
    expect(find({ D2: "no" })).toEqual([]);
    expect(find({ A3: "?", D2: "no" })).toEqual([]);
    expect(find({ A3: "yes", D2: "?" })).toEqual([]);
  });

  test("is not found where a question is not asked", () => {
    expect(find({ B2: ["health"], D2: "yes" })).toEqual(["kansligt B2 D2 D3 Känsligt"]);
    expect(find({ A1: "no", B2: ["health"], D2: "yes" })).toEqual([]);
  });

  test("is found between answers whose questions may turn out not to be asked", () => {
    expect(find({ A1: "?", B2: ["health"], D2: "yes" })).toEqual(["kansligt B2 D2 D3 Känsligt"]);
    expect(find({ A1: "?", C4: "no", D2: "no", A3: "yes" })).toHaveLength(1);
  });

  test("is found where what denies it may turn out not to be asked", () => {
    const denied = changeSmall((source) => {
      const when = {
        all: [{ question: "A3", is: ["no"] }, { not: { question: "B2", is: ["health"] } }],
      };
      source.contradictions = [{ id: "nekad", when, text: local("Nekad") }];
    });
    const search = (A1: string) =>
      findContradictions(denied, giveInput({ A1, A3: "no", B1: 2, B2: ["faith"] }).answers).length;
    expect([search("yes"), search("?")]).toEqual([1, 1]);
  });

  test("changes nothing in the assessment", () => {
    const input = giveInput({ A1: "yes", A3: "yes", D2: "no" });
    expect(assess(questionnaire, input)).toEqual(assess(small, input));
  });
});

test("a questionnaire without such rules finds none", () => {
  expect(findContradictions(small, giveInput({ A3: "yes", D2: "no" }).answers)).toEqual([]);
});
