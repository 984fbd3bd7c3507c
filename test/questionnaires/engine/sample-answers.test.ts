import { expect, test } from "vitest";
import type { AnswerValue } from "#engine/answers.ts";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import type { Atom } from "#engine/list-conditions.ts";
import { sampleAnswers } from "#engine/sample-answers.ts";
import { small } from "#test/support/questionnaire.ts";

function sample(id: string, atoms: Atom[] = []): (AnswerValue | null)[] {
  const indexed = indexQuestionnaire(small).questions.get(id);
  if (indexed === undefined) throw new Error(`No ${id}`);
  return sampleAnswers(indexed.question, atoms, small.countries.list);
}

test.each<[string, Atom[], (AnswerValue | null)[]]>([
  ["D2", [], ["yes", "no"]],
  ["A1", [], ["yes", "partly", "no"]],
  ["A2", [], [null, "x"]],
  ["B1", [], [0, 1, 2, 3, 4]],
  ["C3", [], [null, "2000-01-01"]],
  ["D1", [], [0, 360, 720]],
  ["D1", [{ question: "D1", atMost: 100 }], [0, 50, 100, 410, 720]],
  [
    "D1",
    [
      { question: "D1", atMost: -5 },
      { question: "D1", atLeast: 900 },
      { question: "D1", answered: true },
    ],
    [0, 360, 720],
  ],
  ["B2", [], [["none"], ["health"]]],
  [
    "B2",
    [{ question: "B2", atLeast: 3 }],
    [["none"], ["health"], ["health", "union", "faith"], ["health", "union", "faith"]],
  ],
  [
    "C5",
    [],
    [
      null,
      [{ name: "x", country: "SE" }],
      [{ name: "x", country: "JP" }],
      [{ name: "x", country: "US" }],
      [{ name: "x", country: "IN" }],
    ],
  ],
  ["C1", [], [["SE"], ["JP"], ["US"], ["IN"]]],
  ["D1", [{ question: "D1", atLeast: 24 }], [0, 12, 24, 372, 720]],
])("%s", (id, atoms, samples) => {
  expect(sample(id, atoms)).toEqual(samples);
});

test("choices cover what the statements tell apart, and how many are chosen", () => {
  const atoms: Atom[] = [
    { question: "D4", is: ["large"] },
    { question: "D4", atLeast: 2 },
  ];
  const samples = sample("D4", atoms).map((value) => (Array.isArray(value) ? value : []));
  const kinds = samples.map(
    (chosen) => `${chosen.some((id) => id === "large") ? "large" : "other"} ${chosen.length}`,
  );
  expect(samples).toContainEqual(["none"]);
  expect(new Set(kinds)).toEqual(new Set(["other 1", "large 1", "other 2", "large 2", "large 3"]));
});

test("a standing that no country has gives no sample", () => {
  const indexed = indexQuestionnaire(small).questions.get("C1");
  if (indexed === undefined) throw new Error("No C1");
  const list = small.countries.list.filter(({ status }) => status !== "adequate");
  expect(sampleAnswers(indexed.question, [], list)).toEqual([["SE"], ["US"], ["IN"]]);
});
