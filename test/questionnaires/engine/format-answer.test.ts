import { describe, expect, test } from "vitest";
import type { Answer, AnswerValue } from "#engine/answers.ts";
import { formatAnswer } from "#engine/format-answer.ts";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import { changeSmall, small } from "#test/support/questionnaire.ts";

const { questions, countries } = indexQuestionnaire(small);

function format(id: string, answer: Answer | undefined) {
  const indexed = questions.get(id);
  if (indexed === undefined) throw new Error(`No ${id}`);
  return formatAnswer(indexed.question, countries, answer);
}

describe.each<[string, AnswerValue, string, string]>([
  ["D2", "yes", "Ja", "Yes"],
  ["D2", "no", "Nej", "No"],
  ["A1", "partly", "Delvis", "Delvis (en)"],
  ["B2", ["health", "faith"], "Hälsa, Tro", "Hälsa (en), Tro (en)"],
  ["A2", "Fri text", "Fri text", "Fri text"],
  ["A2", " ", "Inte besvarad", "Not answered"],
  ["D1", 24.5, "24,5\u00A0timmar", "24.5\u00A0timmar (en)"],
  ["B1", 3, "3 – allvarlig", "3 – allvarlig (en)"],
  ["C3", "2026-01-31", "2026-01-31", "2026-01-31"],
  ["C1", ["SE", "US"], "Sverige, USA", "Sweden, United States"],
  ["C1", [], "Inte besvarad", "Not answered"],
  [
    "C5",
    [
      { name: "Ett AB", country: "SE" },
      { name: "Two Ltd", country: "IN" },
    ],
    "Namn: Ett AB, Land: Sverige; Namn: Two Ltd, Land: Indien",
    "Namn (en): Ett AB, Land (en): Sweden; Namn (en): Two Ltd, Land (en): India",
  ],
  ["A1", "mostly", "mostly", "mostly"],
  ["C1", ["XX"], "XX", "XX"],
  ["D2", "kanske", "kanske", "kanske"],
  ["B1", 7, "7", "7"],
  ["A2", 1.5, "1,5", "1.5"],
  ["A2", "", "Inte besvarad", "Not answered"],
  ["B2", ["magic"], "magic", "magic"],
  ["D2", [{ name: "A" }], "", ""],
  ["C5", [{ country: "SE" }], "Namn: , Land: Sverige", "Namn (en): , Land (en): Sweden"],
  ["C5", [{ name: "A", country: "XX" }], "Namn: A, Land: XX", "Namn (en): A, Land (en): XX"],
])("%s: %j", (id, value, sv, en) => {
  test(`is ”${sv}”`, () => {
    expect(format(id, { value })).toEqual({ sv, en });
  });
});

test("vet ej and no answer are told apart", () => {
  expect(format("D2", { unknown: true })).toEqual({ sv: "Vet ej", en: "Don't know" });
  expect(format("D2", undefined)).toEqual({ sv: "Inte besvarad", en: "Not answered" });
});

test("a number without a unit stands alone", () => {
  const plain = changeSmall(({ sections }) => {
    const question = sections[3]?.questions[0];
    if (question?.type === "number") delete question.unit;
  });
  const question = plain.sections[3]?.questions[0];
  if (question === undefined) throw new Error("No D1");
  expect(formatAnswer(question, countries, { value: 2.5 })).toEqual({ sv: "2,5", en: "2.5" });
});
