import { describe, expect, test } from "vitest";
import type { AnswerValue } from "#engine/answers.ts";
import { checkAnswer, isEmptyValue, MAX_ROWS, MAX_TEXT } from "#engine/check-answer.ts";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import { small } from "#test/support/questionnaire.ts";

const { questions, countries } = indexQuestionnaire(small);

function check(id: string, value: AnswerValue) {
  const indexed = questions.get(id);
  if (indexed === undefined) throw new Error(`No ${id}`);
  return checkAnswer(indexed.question, countries, value);
}

const rows = (count: number) => Array.from({ length: count }, () => ({ name: "A", country: "SE" }));

describe.each<[string, AnswerValue, string[]]>([
  ["D2", "yes", []],
  ["D2", "no", []],
  ["D2", "ja", ["wrong-type"]],
  ["D2", 1, ["wrong-type"]],
  ["A1", "partly", []],
  ["A1", "mostly", ["not-an-option"]],
  ["A1", ["partly"], ["wrong-type"]],
  ["B2", ["health", "faith"], []],
  ["B2", ["none"], []],
  ["B2", "health", ["wrong-type"]],
  ["B2", ["health", "magic"], ["not-an-option"]],
  ["B2", ["health", "health"], ["repeated"]],
  ["B2", ["none", "health"], ["exclusive-option"]],
  ["A2", "Något", []],
  ["A2", "å".repeat(MAX_TEXT), []],
  ["A2", "å".repeat(MAX_TEXT + 1), ["too-long"]],
  ["A2", 3, ["wrong-type"]],
  ["D1", 0, []],
  ["D1", 720, []],
  ["D1", 720.5, ["out-of-range"]],
  ["D1", -1, ["out-of-range"]],
  ["D1", Number.NaN, ["wrong-type"]],
  ["D1", "24", ["wrong-type"]],
  ["B1", 0, []],
  ["B1", 4, []],
  ["B1", 5, ["not-a-class"]],
  ["B1", 2.5, ["not-a-class"]],
  ["B1", "2", ["not-a-class"]],
  ["C3", "2024-02-29", []],
  ["C3", "2000-02-29", []],
  ["C3", "1900-02-29", ["not-a-date"]],
  ["C3", "2025-02-29", ["not-a-date"]],
  ["C3", "2025-04-31", ["not-a-date"]],
  ["C3", "2025-13-01", ["not-a-date"]],
  ["C3", "2025-00-10", ["not-a-date"]],
  ["C3", "2025-1-1", ["not-a-date"]],
  ["C3", 20250101, ["not-a-date"]],
  ["C1", ["SE", "IN"], []],
  ["C1", ["SE", "SE"], ["repeated"]],
  ["C1", ["se"], ["unknown-country"]],
  ["C1", "SE", ["wrong-type"]],
  ["C5", rows(2), []],
  ["C5", rows(MAX_ROWS + 1), ["too-long"]],
  ["C5", ["SE"], ["wrong-type"]],
  ["C5", [{ name: "A", country: "XX" }], ["unknown-country"]],
  ["C5", [{ name: " ", country: "SE" }], ["missing-cell"]],
  ["C5", [{ name: "A" }], ["missing-cell"]],
  ["C5", [{ name: "A", country: "SE", task: "x" }], ["unknown-column"]],
])("%s: %j", (id, value, codes) => {
  test(codes.length === 0 ? "fits" : `is ${codes.join(", ")}`, () => {
    const problems = check(id, value);
    expect(problems.map(({ code }) => code)).toEqual(codes);
    for (const { text } of problems) expect(text.sv).not.toBe(text.en);
  });
});

test("the text tells what is wrong and what to write instead", () => {
  expect(check("C3", "2025-02-30")[0]?.text.sv).toBe(
    "Skriv datumet som år-månad-dag, till exempel 2026-03-31. ”2025-02-30” är inget datum.",
  );
  expect(check("C5", [...rows(1), { name: "", country: "SE" }])[0]?.text.sv).toBe(
    "Fyll i ”Namn” på rad 2.",
  );
});

test.each<[AnswerValue, boolean]>([
  ["", true],
  [" \n", true],
  [[], true],
  ["0", false],
  [0, false],
  [["SE"], false],
])("%j is empty: %s", (value, empty) => {
  expect(isEmptyValue(value)).toBe(empty);
});
