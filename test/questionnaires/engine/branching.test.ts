import { describe, expect, test } from "vitest";
import type { Answer, AnswerValue } from "#engine/answers.ts";
import { findBranching } from "#engine/branching.ts";
import { calm, giveInput, small } from "#test/support/questionnaire.ts";

type Values = Readonly<Record<string, AnswerValue>>;

const change = (values: Values, question: string, answer: Answer | null) =>
  findBranching(small, giveInput(values).answers, question, answer);

describe("a change of an answer", () => {
  test("names the answered questions it hides, in order, and no others", () => {
    expect(change(calm, "A1", { value: "no" })).toEqual({
      hides: ["B1", "B2", "B3", "B4", "C1", "C4"],
      returns: [],
      opens: [],
    });
  });

  test("names what hangs on a hidden question too", () => {
    const values = { ...calm, C1: ["US"], C2: "dpf", C3: "?" };
    expect(change(values, "C1", { value: ["SE"] })).toEqual({
      hides: ["C2", "C3"],
      returns: [],
      opens: [],
    });
  });

  test("names what comes back when it is undone", () => {
    const values = { ...calm, C1: ["SE"], C2: "dpf", C3: "2026-01-01" };
    expect(change(values, "C1", { value: ["IN"] })).toEqual({
      hides: [],
      returns: ["C2", "C3"],
      opens: [],
    });
  });

  test("names the unanswered questions it opens", () => {
    const values = { ...calm, C1: ["SE"] };
    expect(change(values, "C1", { value: ["US"] })).toEqual({
      hides: [],
      returns: [],
      opens: ["C2"],
    });
  });

  test("can hide some and bring back others", () => {
    const values = { A1: "yes", C4: "yes", C5: [{ name: "A", country: "SE" }], A2: "x" };
    expect(change(values, "C4", { value: "no" })).toEqual({
      hides: ["C5"],
      returns: [],
      opens: [],
    });
  });

  test("hides nothing that vet ej would still ask", () => {
    expect(change(calm, "A1", { unknown: true })).toEqual({ hides: [], returns: [], opens: [] });
  });

  test("taken away hides what waits for it", () => {
    expect(change(calm, "A1", null).hides).toEqual(["B1", "B2", "B3", "B4", "C1", "C4"]);
  });

  test("does not name questions without an answer, or with an empty one", () => {
    expect(change({ A1: "yes", B2: [], C1: ["SE"] }, "A1", { value: "no" }).hides).toEqual(["C1"]);
  });

  test("with only another note hides nothing", () => {
    expect(change(calm, "A1", { value: "yes", note: "Nytt" })).toEqual({
      hides: [],
      returns: [],
      opens: [],
    });
  });
});
