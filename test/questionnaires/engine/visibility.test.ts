import { describe, expect, test } from "vitest";
import type { AnswerValue } from "#engine/answers.ts";
import { viewSmall } from "#test/support/questionnaire.ts";

describe.each<[Readonly<Record<string, AnswerValue>>, string, boolean, boolean]>([
  [{}, "A1", true, true],
  [{}, "C1", false, false],
  [{ A1: "yes" }, "C1", true, true],
  [{ A1: "no" }, "C1", false, false],
  [{ A1: "?" }, "C1", true, false],
  [{ A1: "yes", C1: ["SE"] }, "C2", false, false],
  [{ A1: "yes", C1: ["IN"] }, "C2", true, true],
  [{ A1: "yes", C1: "?" }, "C2", true, false],
  [{ A1: "?", C1: ["IN"] }, "C2", true, false],
  [{ A1: "yes" }, "C2", false, false],
  [{ A1: "no", C1: ["IN"], C2: "dpf" }, "C3", false, false],
])("with %j, %s", (values, question, shown, certain) => {
  test(`is ${shown ? "shown" : "hidden"}${certain ? " for certain" : ""}`, () => {
    const fact = viewSmall(values).question(question);
    expect({ shown: fact.shown, certain: fact.certain }).toEqual({ shown, certain });
  });
});

test("a closed case shows what a missing answer would decide", () => {
  expect(viewSmall({}, true).question("C1")).toMatchObject({ shown: true, certain: false });
});
