import { expect, test } from "vitest";
import { checkQuestionnaire } from "#engine/check-questionnaire.ts";
import { changeSmall, local, type Source } from "#test/support/questionnaire.ts";

type Change = (source: Source) => void;

test.each<[string, (string | number)[], Change]>([
  [
    "bands-out-of-order",
    ["method", "bands", 1, "band"],
    ({ method }) => (method.bands[1] = { band: "high", from: 4 }),
  ],
  [
    "bands-with-gap",
    ["method", "bands", 0, "from"],
    ({ method }) => (method.bands[0] = { band: "low", from: 2 }),
  ],
  [
    "bands-not-rising",
    ["method", "bands", 2, "from"],
    ({ method }) => (method.bands[2] = { band: "high", from: 4 }),
  ],
  [
    "classes-not-rising",
    ["method", "classes", 4],
    ({ method }) => (method.classes = [1, 2, 3, 4, 3]),
  ],
  ["unknown-below-raise", ["method", "unknown"], ({ method }) => (method.unknown = 2)],
  [
    "outcomes-out-of-order",
    ["method", "outcomes", "recommended-with-conditions"],
    ({ method }) => (method.outcomes["recommended-with-conditions"] = 12),
  ],
  [
    "other-stopping-class",
    ["sections", 1, "questions", 0, "stops", 0, "when", "atLeast"],
    ({ method }) => (method.stoppingClass = 3),
  ],
  [
    "other-stopping-class",
    ["sections", 1, "questions", 0, "stops", 0, "when", "atLeast"],
    ({ method }) => delete method.stoppingClass,
  ],
  [
    "other-stopping-class",
    ["sections", 2, "questions", 0, "stops", 0, "when", "atLeast"],
    ({ sections }) => {
      const [question] = sections[2]?.questions ?? [];
      const rule = { id: "C1-stop", basis: "house-rule", text: local("K"), references: ["gdpr"] };
      if (question !== undefined) {
        question.stops = [{ ...rule, basis: "house-rule", when: { class: "K", atLeast: 3 } }];
      }
    },
  ],
  ["unknown-signer", ["method", "acceptedBy"], ({ method }) => (method.acceptedBy = "ingen")],
])("%s at %j", (code, path, change) => {
  const problems = checkQuestionnaire(changeSmall(change));
  expect(problems.map((problem) => [problem.code, problem.path])).toContainEqual([code, path]);
  const [problem] = problems;
  expect(problem?.text.sv).not.toBe(problem?.text.en);
});

test.each<[string, Change]>([
  ["nobody who accepts risks", ({ method }) => delete method.acceptedBy],
  [
    "wider bands, other limits and steps",
    ({ method }) => {
      method.bands = [
        { band: "low", from: 1 },
        { band: "moderate", from: 2 },
        { band: "high", from: 3 },
        { band: "very-high", from: 16 },
      ];
      method.outcomes = { "advised-against": 16, "recommended-with-conditions": 1 };
      method.classes = [1, 1, 1, 4, 4];
      method.unknown = 4;
      method.severalAnswers = 0;
    },
  ],
  [
    "a number that stops, which is no class",
    ({ sections }) => {
      const question = sections[3]?.questions[0];
      if (question !== undefined) {
        question.stops = [
          {
            id: "D1-stop",
            basis: "house-rule",
            when: { question: "D1", atLeast: 700 },
            text: local("Sent"),
            references: ["gdpr"],
          },
        ];
      }
    },
  ],
])("accepts %s", (_, change) => {
  expect(checkQuestionnaire(changeSmall(change))).toEqual([]);
});
