import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { AnswerValue } from "#engine/answers.ts";
import { describeAnswersFile } from "#engine/answers-schema.ts";
import { calm, changeSmall, giveInput, makeDeviation, small } from "#test/support/questionnaire.ts";

const schema = describeAnswersFile(small);
const validator = z.fromJSONSchema(schema);

const head = {
  format: "molnakt/answers",
  formatVersion: 1,
  questionnaire: "liten",
  case: {
    board: "Exempelnämnden",
    registrationNumber: "EN 2026/1",
    service: "Tjänsten",
    supplier: { name: "Leverantören AB", organisationNumber: "" },
    officer: { name: "Kim Exempel", role: "" },
  },
};

const raise = { likelihood: 4, reason: "Skäl" };

function accepts(file: unknown): boolean {
  return validator.safeParse(file).success;
}

test("answers, measures, a raise and an avvikelse fit", () => {
  const input = giveInput(calm, { A08: "verified", A09: "planned" }, { R23: 4 });
  const decided = { raised: { R08: raise }, deviations: { R05: makeDeviation(1) } };
  expect(accepts({ ...head, ...input, ...decided, source: "Påhittat" })).toBe(true);
});

describe.each<[string, AnswerValue]>([
  ["D2", "ja"],
  ["A1", "mostly"],
  ["B2", ["magic"]],
  ["B2", ["none", "health"]],
  ["B2", "health"],
  ["A2", 1],
  ["D1", 721],
  ["D1", "24"],
  ["B1", 5],
  ["C3", "i går"],
  ["C1", ["XX"]],
  ["C5", [{ name: "A" }]],
  ["C5", [{ name: "A", country: "XX" }]],
  ["C5", [{ name: "A", country: "SE", task: "x" }]],
  ["Z1", "yes"],
])("%s: %j", (id, value) => {
  test("does not fit", () => {
    expect(accepts({ ...head, answers: { [id]: { value } } })).toBe(false);
  });
});

test.each([
  ["nothing but answers", { answers: {} }],
  ["another format", { ...head, format: "annat", answers: {} }],
  ["another questionnaire", { ...head, questionnaire: "annan", answers: {} }],
  ["something more", { ...head, answers: {}, extra: 1 }],
  ["an unknown measure", { ...head, ...giveInput({}, { A99: "agreed" }) }],
  ["a consequence that a class gives", { ...head, ...giveInput({}, {}, { R08: 2 }) }],
  ["a raise of an unknown risk", { ...head, answers: {}, raised: { R99: raise } }],
  ["a raise without a reason", { ...head, answers: {}, raised: { R08: { likelihood: 4 } } }],
  ["a raise to 1", { ...head, answers: {}, raised: { R08: { ...raise, likelihood: 1 } } }],
  ["half an avvikelse", { ...head, answers: {}, deviations: { R08: { likelihood: 1 } } }],
  ["an answer and vet ej at once", { ...head, answers: { D2: { value: "no", unknown: true } } }],
])("%s does not fit", (_, file) => {
  expect(accepts(file)).toBe(false);
});

test("the draft is told and questions and options have their texts", () => {
  expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(JSON.stringify(schema)).toContain('{"const":"partly","title":"Delvis"}');
  expect(JSON.stringify(schema)).toContain('"title":"Har vi en lista över underbiträden?"');
});

test("choices without an exclusive one are a list of them", () => {
  const free = changeSmall(({ sections }) => {
    const question = sections[1]?.questions[1];
    if (question?.type === "manyOf") question.options.pop();
  });
  const validate = z.fromJSONSchema(describeAnswersFile(free));
  const accept = (value: AnswerValue) =>
    validate.safeParse({ ...head, answers: { B2: { value } } }).success;
  expect([accept(["health", "faith"]), accept(["none"])]).toEqual([true, false]);
});

test("what need not be there is not demanded", () => {
  expect(accepts({ ...head, answers: {} })).toBe(true);
  expect(accepts(head)).toBe(false);
});
