import { describe, expect, test } from "vitest";
import type { AnswerValue } from "#engine/answers.ts";
import { viewSmall } from "#test/support/questionnaire.ts";

const plain = { A1: "yes", B2: ["none"], B3: "no" };

describe.each<[Readonly<Record<string, AnswerValue>>, number | null, number, number]>([
  [{ ...plain, B1: 1 }, 1, 1, 1],
  [{ ...plain, B1: 0, B2: ["health"] }, 2, 2, 2],
  [{ ...plain, B1: 3, B2: ["health"] }, 3, 3, 3],
  [{ ...plain, B1: 0, B2: "?" }, 2, 0, 2],
  [{ ...plain, B1: 1, B3: "yes" }, 2, 2, 2],
  [{ ...plain, B1: 0, B2: ["health"], B3: "yes" }, 3, 3, 3],
  [{ ...plain, B1: 3, B3: "yes" }, 3, 3, 3],
  [{ ...plain, B1: 4, B3: "yes" }, 4, 4, 4],
  [{ ...plain, B1: 1, B3: "?" }, 2, 1, 2],
  [{ ...plain, B1: "?" }, null, 0, 4],
  [{ ...plain, B1: "?", B2: ["health"] }, 2, 2, 4],
  [{ A1: "no", B1: 4, B2: ["health"] }, null, 0, 0],
])("with %j", (values, value, low, high) => {
  test(`the class is ${String(value)}, from ${low} to ${high}`, () => {
    expect(viewSmall(values).classOf("K")).toMatchObject({ value, low, high });
  });
});

test("a missing answer can still turn out to be the highest class", () => {
  expect(viewSmall(plain).classOf("K")).toMatchObject({ value: null, high: 0, highest: 4 });
  expect(viewSmall(plain, true).classOf("K")).toMatchObject({ value: null, high: 4 });
});

test("the rules that count are told", () => {
  const { applied } = viewSmall({ ...plain, B1: 1, B2: ["health"], B3: "?" }).classOf("K");
  expect(applied.map(({ effect, verdict }) => [effect, verdict.state])).toEqual([
    ["≥2", "true"],
    ["+1", "unknown"],
  ]);
});
