import { describe, expect, test } from "vitest";
import type { Answers, Input } from "#engine/answers.ts";
import { assess } from "#engine/assess.ts";
import { EMPTY_INPUT } from "#engine/empty-input.ts";
import { applyChanges, liftOutcome } from "#engine/lift-outcome.ts";
import { calm, makeDeviation, makeMeasure, small } from "#test/support/questionnaire.ts";

function give(changes: Readonly<Record<string, unknown>>, more: Partial<Input> = {}): Input {
  const answers = Object.fromEntries(
    Object.entries<unknown>({ ...calm, ...changes }).flatMap(([id, value]) => {
      if (value === undefined) return [];
      return [[id, value === null ? { unknown: true } : { value }]];
    }),
  ) as Answers;
  return { ...EMPTY_INPUT, answers, ...more };
}

describe("the smallest set that lifts the outcome", () => {
  test("nothing is milder than a recommendation", () => {
    expect(assess(small, give({})).outcome).toBe("recommended");
    expect(liftOutcome(small, give({}))).toEqual({ state: "mildest" });
  });

  test("a stopper is lifted by another answer, the nearest first, never by a measure", () => {
    const input = give({ C1: ["SE", "IN"], C2: "none" });
    expect(assess(small, input).outcome).toBe("may-not-be-used");
    const found = liftOutcome(small, input);
    expect(found).toMatchObject({ state: "smallest", from: "may-not-be-used" });
    const lifts = "lifts" in found ? found.lifts : [];
    expect(lifts.map(({ changes }) => changes)).toEqual([
      [{ kind: "answer", question: "C2", value: "scc" }],
    ]);
    const measured = small.measures.map(({ id }) => ({ kind: "measure", measure: id }) as const);
    expect(assess(small, applyChanges(input, measured)).outcome).toBe("may-not-be-used");
  });

  test("only what takes a question away may be left: then it says which", () => {
    const input = give({ C1: ["SE", "US"], C2: "dpf", C3: undefined });
    const found = liftOutcome(small, input);
    const lifts = "lifts" in found ? found.lifts : [];
    expect(lifts.map(({ changes, closes }) => ({ changes, closes }))).toEqual(
      [
        { changes: [{ kind: "answer", question: "C2", value: "scc" }], closes: ["C3"] },
        { changes: [{ kind: "answer", question: "C1", value: ["SE"] }], closes: ["C2", "C3"] },
      ].slice(0, lifts.length),
    );
  });

  test("what a known answer says the case is about is not changed", () => {
    expect(liftOutcome(small, give({ B1: 4 }))).toEqual({ state: "none", from: "may-not-be-used" });
  });

  test("the same question answered with vet ej may be found out", () => {
    const found = liftOutcome(small, give({ B1: null }));
    expect(found).toMatchObject({ state: "smallest", from: "advised-against" });
  });

  test("a measure lowers the risk that decides, with evidence", () => {
    const input = give({ B1: 3, D2: "no", D1: 300 });
    expect(assess(small, input).outcome).toBe("advised-against");
    const found = liftOutcome(small, input);
    const lifts = "lifts" in found ? found.lifts : [];
    expect(lifts.map(({ changes }) => changes)).toEqual([
      [{ kind: "measure", measure: "A08" }],
      [{ kind: "answer", question: "D1", value: 24 }],
    ]);
  });

  test("a chosen measure that is not in place is a condition until it is verified", () => {
    const input = give({}, { measures: { A25: makeMeasure("agreed") } });
    expect(liftOutcome(small, input)).toEqual({
      state: "smallest",
      from: "recommended-with-conditions",
      lifts: [
        {
          changes: [{ kind: "measure", measure: "A25" }],
          to: "recommended",
          opens: [],
          closes: [],
        },
      ],
    });
  });

  test("an accepted risk is a condition until the risk itself is lower", () => {
    const input = give({ B1: 3, D2: "no", D1: 300 }, { deviations: { R08: makeDeviation(1) } });
    const found = liftOutcome(small, input);
    expect(found).toMatchObject({ state: "smallest", from: "recommended-with-conditions" });
  });

  test("with questions left it rests on the answers so far, and answers none of them", () => {
    const input: Input = {
      ...EMPTY_INPUT,
      answers: { A1: { value: "yes" }, B4: { value: "yes" } },
    };
    expect(assess(small, input).missing.length).toBeGreaterThan(0);
    const found = liftOutcome(small, input);
    expect(found).toMatchObject({
      state: "smallest",
      lifts: [{ changes: [{ kind: "answer", question: "B4", value: "no" }] }],
    });
  });

  test("applying changes keeps what belongs to a measure and leaves the input alone", () => {
    const owned = { ...makeMeasure("agreed"), owner: "Eva", evidence: ["1".repeat(64)] };
    const input = give({}, { measures: { A25: owned } });
    const before = structuredClone(input);
    const after = applyChanges(input, [{ kind: "measure", measure: "A25" }]);
    expect(after.measures["A25"]).toEqual({ ...owned, status: "verified" });
    expect(input).toEqual(before);
  });
});
