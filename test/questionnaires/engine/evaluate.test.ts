import { describe, expect, test } from "vitest";
import type { AnswerValue } from "#engine/answers.ts";
import type { Condition } from "#engine/condition.ts";
import { evaluate } from "#engine/evaluate.ts";
import type { State } from "#engine/state.ts";
import { viewSmall } from "#test/support/questionnaire.ts";

type Values = Readonly<Record<string, AnswerValue>>;
type Row = [Condition, Values, State];

const isYes: Condition = { question: "D2", is: ["yes"] };
const partly: Condition = { question: "A1", is: ["partly", "no"] };
const health: Condition = { question: "B2", is: ["health", "none"] };
const two: Condition = { question: "D4", atLeast: 2 };
const outsideEea: Condition = { question: "C1", outside: "eea" };
const outsideAdequate: Condition = { question: "C1", outside: "adequate" };
const inUse = { A1: "yes" };
const withList = { ...inUse, C4: "yes" };
const rowsOutside: Condition = { question: "C5", outside: "eea" };

describe.each<Row>([
  [isYes, { D2: "yes" }, "true"],
  [isYes, { D2: "no" }, "false"],
  [isYes, { D2: "?" }, "unknown"],
  [isYes, {}, "missing"],
  [isYes, { D2: "kanske" }, "unknown"],
  [partly, { A1: "partly" }, "true"],
  [partly, { A1: "yes" }, "false"],
  [health, { ...inUse, B2: ["union", "health"] }, "true"],
  [health, { ...inUse, B2: ["union"] }, "false"],
  [health, { ...inUse, B2: [] }, "missing"],
  [health, { ...inUse, B2: ["none", "health"] }, "unknown"],
  [two, { D4: ["new", "weak"] }, "true"],
  [two, { D4: ["new"] }, "false"],
  [{ question: "D4", atLeast: 1 }, { D4: ["none"] }, "false"],
  [{ question: "D4", atMost: 0 }, { D4: ["none"] }, "true"],
  [{ question: "D1", atLeast: 25 }, { D1: 25 }, "true"],
  [{ question: "D1", atLeast: 25 }, { D1: 24.5 }, "false"],
  [{ question: "D1", atMost: 24 }, { D1: 24 }, "true"],
  [{ question: "D1", atMost: 24 }, { D1: 25 }, "false"],
  [{ question: "D1", atMost: 24 }, { D1: -1 }, "unknown"],
  [outsideEea, { ...inUse, C1: ["SE"] }, "false"],
  [outsideEea, { ...inUse, C1: ["SE", "JP"] }, "true"],
  [outsideAdequate, { ...inUse, C1: ["SE", "JP"] }, "false"],
  [outsideAdequate, { ...inUse, C1: ["US"] }, "true"],
  [outsideAdequate, { ...inUse, C1: ["IN"] }, "true"],
  [rowsOutside, { ...withList, C5: [{ name: "Ett", country: "SE" }] }, "false"],
  [
    rowsOutside,
    {
      ...withList,
      C5: [
        { name: "Ett", country: "SE" },
        { name: "Två", country: "IN" },
      ],
    },
    "true",
  ],
  [rowsOutside, { ...withList, C5: [{ name: "Ett", country: "" }] }, "unknown"],
  [rowsOutside, withList, "false"],
  [{ question: "A2", answered: true }, { A2: "Om något" }, "true"],
  [{ question: "A2", answered: true }, { A2: "  " }, "false"],
  [{ question: "A2", answered: true }, {}, "false"],
  [{ question: "A2", answered: true }, { A2: "?" }, "unknown"],
  [{ question: "D1", answered: true }, {}, "missing"],
  [{ not: isYes }, { D2: "yes" }, "false"],
  [{ not: isYes }, { D2: "?" }, "unknown"],
  [{ all: [isYes, two] }, { D2: "?", D4: ["none"] }, "false"],
  [{ any: [isYes, two] }, { D2: "?", D4: ["none"] }, "unknown"],
  [{ any: [isYes, two] }, { D2: "?", D4: ["new", "weak"] }, "true"],
])("%j with %j", (condition, values, state) => {
  test(`is ${state}`, () => {
    expect(evaluate(condition, viewSmall(values)).state).toBe(state);
  });
});

test("a missing answer counts as unknown when the case is closed", () => {
  expect(evaluate(isYes, viewSmall({}, true)).state).toBe("unknown");
});

test("a hidden question's answer counts as not given", () => {
  const values = { A1: "no", C4: "no" };
  expect(evaluate({ question: "C4", is: ["no"] }, viewSmall(values)).state).toBe("false");
  expect(evaluate({ not: { question: "C4", is: ["no"] } }, viewSmall(values)).state).toBe("true");
});

test("what an unknown answer may hide counts, and never counts as fulfilling a not", () => {
  const view = viewSmall({ A1: "?", C4: "no" });
  const condition: Condition = { question: "C4", is: ["no"] };
  expect(evaluate(condition, view).state).toBe("true");
  expect(evaluate(condition, view, "certain").state).toBe("unknown");
  expect(evaluate({ not: condition }, view).state).toBe("unknown");
});

test("a question that waits for an answer is missing, not false", () => {
  expect(evaluate({ not: { question: "C2", is: ["scc"] } }, viewSmall(inUse)).state).toBe(
    "missing",
  );
});

test.each<[Condition, Values, string[]]>([
  [{ any: [isYes, two] }, { D2: "yes", D4: ["none"] }, ["D2"]],
  [{ any: [isYes, two] }, { D2: "no", D4: ["none"] }, ["D2", "D4"]],
  [{ any: [isYes, two] }, { D2: "?", D4: ["none"] }, ["D2"]],
  [{ all: [isYes, two] }, { D2: "no", D4: ["new", "weak"] }, ["D2"]],
  [{ all: [isYes, two] }, { D2: "?", D4: ["new", "weak"] }, ["D2", "D4"]],
])("%j with %j rests on %j", (condition, values, questions) => {
  const { grounds } = evaluate(condition, viewSmall(values));
  expect(grounds.map((ground) => ("question" in ground ? ground.question : ""))).toEqual(questions);
});

describe("a class", () => {
  const atLeastTwo: Condition = { class: "K", atLeast: 2 };
  const plain = { A1: "yes", B2: ["none"], B3: "no" };

  test.each<[Values, State, State]>([
    [{ ...plain, B1: 2 }, "true", "true"],
    [{ ...plain, B1: 1 }, "false", "false"],
    [{ ...plain, B1: "?" }, "unknown", "unknown"],
    [{ ...plain }, "missing", "missing"],
    [{ ...plain, B1: 1, B2: ["union"] }, "true", "true"],
    [{ ...plain, B1: 1, B2: "?" }, "true", "unknown"],
    [{ ...plain, B1: "?", B2: ["union"] }, "true", "true"],
    [{ ...plain, B1: 2, A1: "?" }, "true", "unknown"],
    [{ A1: "no", B1: 4 }, "false", "false"],
  ])("%j is %s, and for certain %s", (values, state, certain) => {
    expect(evaluate(atLeastTwo, viewSmall(values)).state).toBe(state);
    expect(evaluate(atLeastTwo, viewSmall(values), "certain").state).toBe(certain);
  });

  test("that is not known may be higher than its minimum", () => {
    const view = viewSmall({ ...plain, B1: "?", B2: ["union"] });
    expect(evaluate({ class: "K", atLeast: 4 }, view).state).toBe("unknown");
  });
});

describe("a statement that does not fit its question is false", () => {
  test.each<[Condition, Values]>([
    [{ question: "A1", atLeast: 0 }, { A1: "yes" }],
    [{ question: "A2", atMost: 9 }, { A2: "5" }],
    [
      { question: "C1", atLeast: 0 },
      { A1: "yes", C1: ["SE"] },
    ],
    [{ question: "D2", outside: "eea" }, { D2: "yes" }],
    [{ question: "D1", is: ["5"] }, { D1: 5 }],
    [
      { question: "C5", is: ["SE"] },
      { ...withList, C5: [{ name: "Ett", country: "SE" }] },
    ],
  ])("%j with %j", (condition, values) => {
    expect(evaluate(condition, viewSmall(values)).state).toBe("false");
  });
});

test("a country that is not in the list lies outside every zone", () => {
  const view = { ...viewSmall({ ...inUse, C1: ["SE"] }), country: () => undefined };
  expect(evaluate(outsideEea, view).state).toBe("true");
  expect(evaluate(outsideAdequate, view).state).toBe("true");
});

test("a row without its country is outside, as nothing is known of it", () => {
  const view = viewSmall({ ...withList, C5: [{ name: "Ett", country: "SE" }] });
  const fact = { ...view.question("C5"), value: [{ name: "Ett" }] };
  const lacking = { ...view, question: (id: string) => (id === "C5" ? fact : view.question(id)) };
  expect(evaluate(rowsOutside, lacking).state).toBe("true");
});
