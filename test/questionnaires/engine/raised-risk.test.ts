import { describe, expect, test } from "vitest";
import type { AnswerValue, RaisedRisk } from "#engine/answers.ts";
import { assess } from "#engine/assess.ts";
import { calm, giveInput, small } from "#test/support/questionnaire.ts";

type Values = Readonly<Record<string, AnswerValue>>;

function judge(values: Values, raised: Readonly<Record<string, RaisedRisk>>) {
  const given = giveInput({ ...calm, ...values }, { A09: "verified" });
  return assess(small, { ...given, raised: { ...raised } });
}

const to = (likelihood: number): RaisedRisk => ({ likelihood, reason: "Kontot kapades i våras." });

test("the officer raises what the answers give, and measures lower it as always", () => {
  const { risks } = judge({ D2: "no" }, { R08: to(4) });
  expect(risks).toMatchObject([
    {
      id: "R08",
      likelihood: 4,
      answersLikelihood: 2,
      raised: to(4),
      inherent: 8,
      residualLikelihood: 3,
      residual: 6,
      gap: false,
    },
  ]);
  expect(risks[0]?.reasons.map(({ text }) => text.sv)).toEqual([
    "D2 ”Är konton personliga?”: Nej. Därför",
    "Handläggaren har höjt sannolikheten från 2 till 4: Kontot kapades i våras.",
    "Konfidentialitet: klass 1 ger konsekvens 2",
    "Å9 Åtgärd A09: verifierad",
  ]);
});

test("the officer brings in a risk that no answer raises", () => {
  const { risks, measures } = judge({}, { R05: to(2) });
  expect(risks).toMatchObject([
    { id: "R05", likelihood: 2, answersLikelihood: null, inherent: 4, measures: ["A12"] },
  ]);
  expect(measures.map(({ id }) => id)).toEqual(["A09", "A12"]);
});

test("an increase counts in a risk that the officer brings in, and is not above the raise", () => {
  expect(judge({ D3: "no" }, { R08: to(3) }).risks).toMatchObject([
    { id: "R08", likelihood: 3, answersLikelihood: null, raised: to(3) },
  ]);
  const [risk] = judge({ D3: "no" }, { R08: to(2) }).risks;
  expect(risk).toMatchObject({ likelihood: 2, raised: null });
});

describe("never below what the answers give", () => {
  test.each([2, 3])("%i where they give 3", (likelihood) => {
    const { risks } = judge({ D1: 72 }, { R08: to(likelihood) });
    expect(risks).toMatchObject([{ likelihood: 3, answersLikelihood: 3, raised: null }]);
    expect(risks[0]?.reasons.map(({ text }) => text.sv)).toContain(
      `Handläggarens höjning till ${likelihood} ändrar inget: svaren ger redan 3`,
    );
  });

  test("where they give 4, which they do for an unknown answer too", () => {
    const [risk] = judge({ C4: "?" }, { R05: to(3) }).risks;
    expect(risk).toMatchObject({ id: "R05", likelihood: 4, raised: null, gap: true });
  });
});

test("a raise can make the outcome stricter", () => {
  expect(judge({ B1: 3, D2: "no" }, {}).outcome).toBe("recommended-with-conditions");
  expect(judge({ B1: 3, D2: "no" }, { R08: to(4) }).outcome).toBe("advised-against");
});
