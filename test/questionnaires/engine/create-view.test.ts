import { describe, expect, test } from "vitest";
import { createView } from "#engine/create-view.ts";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import { changeSmall, viewSmall } from "#test/support/questionnaire.ts";

describe("a view throws for what checkQuestionnaire finds beforehand", () => {
  test("a question or a class that the questionnaire lacks", () => {
    expect(() => viewSmall({}).question("Z1")).toThrow("No question Z1");
    expect(() => viewSmall({}).classOf("R")).toThrow("No class R");
  });

  test("conditions that go in a circle, again and again", () => {
    const circle = changeSmall(({ sections }) => {
      const [first, second] = sections[0]?.questions ?? [];
      if (first === undefined || second === undefined) return;
      first.visible = { question: "A2", answered: true };
      second.visible = { question: "A1", answered: true };
    });
    const view = createView(indexQuestionnaire(circle), {}, false);
    expect(() => view.question("A1")).toThrow("The conditions on A1 go in a circle.");
    expect(() => view.question("A1")).toThrow("circle");
  });
});

test("a fact is worked out once", () => {
  const view = viewSmall({ A1: "yes" });
  expect(view.question("A1")).toBe(view.question("A1"));
  expect(view.classOf("K")).toBe(view.classOf("K"));
});

test.each([
  [{ A2: "" }, "empty", undefined],
  [{ A2: " \n" }, "empty", undefined],
  [{ A2: "?" }, "unknown", undefined],
  [{ A2: "text" }, "answered", "text"],
  [{ A2: 3 }, "unknown", undefined],
  [{}, "empty", undefined],
])("%j makes an optional text %s", (values, state, value) => {
  const fact = viewSmall(values).question("A2");
  expect([fact.state, fact.value]).toEqual([state, value]);
});

test.each([
  [{ B2: [] }, "missing"],
  [{}, "missing"],
  [{ B2: ["magic"] }, "unknown"],
])("%j makes a required choice %s", (values, state) => {
  expect(viewSmall({ A1: "yes", ...values }).question("B2").state).toBe(state);
});
