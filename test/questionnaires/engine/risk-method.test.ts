import { describe, expect, test } from "vitest";
import type { AnswerValue, MeasureState } from "#engine/answers.ts";
import { assess } from "#engine/assess.ts";
import type { RiskResult } from "#engine/assessment.ts";
import { findBand } from "#engine/scale.ts";
import { calm, changeSmall, giveInput, small, type Source } from "#test/support/questionnaire.ts";

type Values = Readonly<Record<string, AnswerValue>>;
type Statuses = Readonly<Record<string, MeasureState["status"]>>;

function rate(id: string, values: Values, measures: Statuses = {}, consequences = {}): RiskResult {
  const { risks } = assess(small, giveInput({ ...calm, ...values }, measures, consequences));
  const risk = risks.find((candidate) => candidate.id === id);
  if (risk === undefined) throw new Error(`${id} is not raised`);
  return risk;
}

test.each([
  [1, "low"],
  [3, "low"],
  [4, "moderate"],
  [6, "moderate"],
  [8, "high"],
  [9, "high"],
  [12, "very-high"],
  [16, "very-high"],
])("score %i is %s", (score, band) => {
  expect(findBand(small.method, score)).toBe(band);
});

describe("likelihood", () => {
  test.each<[string, Values, number, boolean]>([
    ["the rule's own", { D2: "no" }, 2, false],
    ["3 where an answer is unknown", { D2: "?" }, 3, true],
    ["the rule's 4 where an answer is unknown", { C4: "?" }, 4, true],
    ["the highest, and one more for a second question", { D1: 72, D2: "no" }, 4, false],
    ["one more for an increase", { D2: "no", D3: "no" }, 3, false],
    ["one more for an unknown increase", { D2: "no", D3: "?" }, 3, true],
    ["the highest of two rules on one question", { D1: 200 }, 4, false],
    ["the highest of those rules where the answer is unknown", { D1: "?" }, 4, true],
    ["never above 4", { D1: 72, D2: "no", D3: "no", D4: ["new", "weak"], D5: "no" }, 4, false],
  ])("is %s", (_, values, likelihood, gap) => {
    const id = "C4" in values ? "R05" : "R08";
    expect(rate(id, values)).toMatchObject({ likelihood, gap });
  });

  test("does not grow for a second rule on the same question", () => {
    const questionnaire = changeSmall((source) => {
      const host = source.sections[3]?.questions[1];
      host?.raises?.push(...structuredClone(host.raises));
    });
    const { risks } = assess(questionnaire, giveInput({ ...calm, D2: "no" }));
    expect(risks.map(({ id, likelihood }) => [id, likelihood])).toEqual([["R08", 2]]);
  });

  test("an increase alone raises nothing", () => {
    expect(assess(small, giveInput({ ...calm, D3: "no" })).risks).toEqual([]);
  });
});

describe("consequence", () => {
  test.each<[Values, number, boolean]>([
    [{ B1: 0 }, 1, false],
    [{ B1: 1 }, 2, false],
    [{ B1: 3 }, 4, false],
    [{ B1: 4 }, 4, false],
    [{ B1: "?" }, 4, true],
    [{ B1: "?", B2: ["health"] }, 4, true],
    [{ B1: 0, B2: ["health"] }, 3, false],
    [{ B1: 0, B2: "?" }, 3, true],
  ])("with %j is %i", (values, consequence, gap) => {
    expect(rate("R08", { D2: "no", ...values })).toMatchObject({ consequence, gap });
  });

  test("comes from the officer, else from the questionnaire, where no class gives it", () => {
    expect(rate("R23", { A3: "no" }).consequence).toBe(2);
    expect(rate("R23", { A3: "no" }, {}, { R23: 4 }).consequence).toBe(4);
    expect(rate("R08", { D2: "no" }, {}, { R08: 4 }).consequence).toBe(2);
  });
});

describe("measures", () => {
  const values = { B1: 3, D1: 72, D2: "no" };

  test.each<[Statuses, number, number, number]>([
    [{}, 16, 16, 16],
    [{ A08: "planned" }, 16, 16, 16],
    [{ A08: "agreed" }, 16, 8, 16],
    [{ A08: "verified" }, 16, 8, 8],
    [{ A08: "verified", A09: "agreed" }, 16, 4, 8],
    [{ A08: "verified", A09: "verified" }, 16, 4, 4],
    [{ A12: "verified", A25: "verified" }, 16, 16, 16],
  ])("%j gives %i, %i, %i", (measures, inherent, target, residual) => {
    expect(rate("R08", values, measures)).toMatchObject({ inherent, target, residual });
  });

  test("never lower the likelihood below 1", () => {
    const risk = rate("R08", { D2: "no" }, { A08: "verified", A09: "verified" });
    expect(risk).toMatchObject({ residualLikelihood: 1, targetLikelihood: 1, residual: 2 });
  });

  test.each([[undefined], [[]]])(
    "said to be verified with the evidence %j count as agreed",
    (none) => {
      const claimed = {
        status: "verified" as const,
        ...(none === undefined ? {} : { evidence: none }),
      };
      const input = { ...giveInput({ ...calm, ...values }), measures: { A08: claimed } };
      const { risks, measures, conditions } = assess(small, input);
      expect(risks).toMatchObject([{ inherent: 16, target: 8, residual: 16 }]);
      expect(risks[0]?.reasons.at(-1)).toMatchObject({
        status: "agreed",
        effect: "-2",
        text: { sv: "Å8 Åtgärd A08: verifierad utan underlag, räknas som avtalad" },
      });
      expect(measures[0]).toEqual({
        id: "A08",
        status: "agreed",
        lacksEvidence: true,
        risks: ["R08"],
      });
      expect(conditions.map(({ id }) => id)).toEqual(["D2-personal", "A08"]);
    },
  );

  test("of a rule count only when the rule holds for certain", () => {
    const chosen: Statuses = { A13: "verified" };
    expect(rate("R05", { C4: "no" }, chosen)).toMatchObject({
      measures: ["A12", "A13"],
      residualLikelihood: 3,
    });
    expect(rate("R05", { C4: "?" }, chosen)).toMatchObject({
      measures: ["A12", "A13"],
      residualLikelihood: 4,
    });
    expect(rate("R05", { C4: "no", A1: "?" }, chosen).residualLikelihood).toBe(4);
  });
});

test("a rule's measures do not count while it is open whether its question is asked", () => {
  const questionnaire = changeSmall((source) => {
    const host = source.sections[2]?.questions[4];
    host?.raises?.push({
      risk: "R05",
      when: { question: "A3", is: ["no"] },
      reason: { sv: "x", en: "y" },
      likelihood: 2,
      measures: ["A25"],
    });
  });
  const residual = (values: Values) =>
    assess(
      questionnaire,
      giveInput({ ...calm, A3: "no", ...values }, { A25: "verified" }),
    ).risks.find(({ id }) => id === "R05")?.residualLikelihood;
  expect(residual({ C4: "yes" })).toBe(1);
  expect(residual({ C4: "?" })).toBe(4);
});

describe("the method's own figures", () => {
  const judge = (change: (method: Source["method"]) => void, values: Values) =>
    assess(
      changeSmall(({ method }) => change(method)),
      giveInput({ ...calm, ...values }),
    );
  const likelihood = (change: (method: Source["method"]) => void, values: Values) =>
    judge(change, values).risks[0]?.likelihood;

  test("give the likelihood of a rule that has none, and of an unknown answer", () => {
    expect(likelihood((method) => (method.raise = 2), { D1: 72 })).toBe(2);
    expect(likelihood((method) => (method.raise = 4), { D1: 72 })).toBe(4);
    expect(likelihood((method) => (method.unknown = 4), { D2: "?" })).toBe(4);
    expect(
      likelihood((method) => ([method.raise, method.unknown] = [4, 1]), { D5: "?", D4: "?" }),
    ).toBe(4);
  });

  test("give the steps for several answers", () => {
    expect(likelihood((method) => (method.severalAnswers = 0), { D1: 72, D2: "no" })).toBe(3);
    const [risk] = judge((method) => ([method.raise, method.severalAnswers] = [2, 2]), {
      D1: 72,
      D2: "no",
    }).risks;
    expect(risk?.likelihood).toBe(4);
    expect(risk?.reasons.map(({ text }) => text.sv)).toContain(
      "Svar på flera frågor höjer samma risk: sannolikheten ökar med 2",
    );
  });

  test("give the consequence of a class", () => {
    const { risks } = judge((method) => (method.classes = [2, 2, 4, 4, 4]), { B1: 2, D1: 72 });
    expect(risks[0]?.consequence).toBe(4);
    const lowest = judge((method) => (method.classes = [2, 2, 4, 4, 4]), { B1: 0, D1: 72 });
    expect(lowest.risks[0]?.consequence).toBe(2);
  });

  test.each<[number, number, string]>([
    [6, 2, "advised-against"],
    [7, 6, "recommended-with-conditions"],
    [8, 7, "recommended"],
  ])("with the limits %i and %i a risk of 6 is %s", (against, conditions, outcome) => {
    const judged = judge(
      (method) => {
        method.outcomes = {
          "advised-against": against,
          "recommended-with-conditions": conditions,
        };
      },
      { D1: 72 },
    );
    expect(judged.risks).toMatchObject([{ residual: 6 }]);
    expect(judged.outcome).toBe(outcome);
    expect(judged.conditions.length).toBe(outcome === "recommended" ? 0 : 2);
  });

  test("give the bands", () => {
    const [risk] = judge(
      (method) => {
        method.bands = [
          { band: "low", from: 1 },
          { band: "moderate", from: 2 },
          { band: "high", from: 3 },
          { band: "very-high", from: 6 },
        ];
      },
      { D1: 72 },
    ).risks;
    expect(risk?.bands).toEqual({
      inherent: "very-high",
      target: "very-high",
      residual: "very-high",
    });
  });
});

test("an unknown answer that two rules wait for is told once", () => {
  const { reasons } = rate("R08", { D1: "?" });
  expect(reasons.filter((reason) => "question" in reason && reason.question === "D1")).toHaveLength(
    1,
  );
});

test("a question that is not asked is told by the one that decides it", () => {
  const { reasons } = rate("R23", { A1: "no", C4: "yes", D3: "no" });
  expect(reasons.flatMap((reason) => ("question" in reason ? [reason.question] : []))).toEqual([
    "D3",
    "A1",
  ]);
});

test("only raised risks are listed, highest residual first", () => {
  const values = { ...calm, A3: "no", B1: 2, C4: "no", D2: "no" };
  const { risks } = assess(small, giveInput(values));
  expect(risks.map(({ id, residual }) => [id, residual])).toEqual([
    ["R05", 12],
    ["R08", 6],
    ["R23", 6],
  ]);
});

test("of risks with the same residual the one that was higher comes first, then by id", () => {
  const turned = changeSmall(({ risks }) => risks.reverse());
  const order = (measures: Statuses) =>
    assess(
      turned,
      giveInput({ ...calm, A3: "no", C4: "no", D1: 72 }, measures, { R23: 2 }),
    ).risks.map(({ id, residual, inherent }) => [id, residual, inherent]);
  expect(order({})).toEqual([
    ["R05", 8, 8],
    ["R08", 6, 6],
    ["R23", 6, 6],
  ]);
  expect(order({ A12: "verified" })).toEqual([
    ["R05", 6, 8],
    ["R08", 6, 6],
    ["R23", 6, 6],
  ]);
});

test("a risk with neither class nor consequence counts as the highest", () => {
  const open = changeSmall(({ risks }) => {
    for (const risk of risks) if (risk.id === "R23") delete risk.consequence;
  });
  const { risks } = assess(open, giveInput({ ...calm, A3: "no" }));
  expect(risks).toMatchObject([{ consequence: 4, gap: false }]);
  expect(risks[0]?.reasons.at(-1)?.text.sv).toBe("Konsekvensen är 4 enligt frågekatalogen");
});

test("the consequence tells whose it is", () => {
  const last = (risk: RiskResult) => risk.reasons.at(-1)?.text.sv;
  expect(last(rate("R23", { A3: "no" }))).toBe("Konsekvensen är 2 enligt frågekatalogen");
  expect(last(rate("R23", { A3: "no" }, {}, { R23: 4 }))).toBe(
    "Handläggaren har satt konsekvensen till 4",
  );
  expect(last(rate("R08", { D2: "no", B1: "?" }))).toBe(
    "Konfidentialitet: klassen är inte känd, konsekvensen räknas som 4",
  );
});

test("every figure tells where it comes from", () => {
  const { reasons } = rate("R08", { D1: 72, D2: "?", D3: "no" }, { A08: "agreed" });
  expect(reasons.map(({ text }) => text.sv)).toEqual([
    "D1 ”Hur många timmar till besked?”: 72\u00A0timmar. Därför",
    "D2 ”Är konton personliga?”: Vet ej. Räknas som en risk tills svaret är känt",
    "D3 ”Finns intyg?”: Nej. Därför",
    "Svar på flera frågor höjer samma risk: sannolikheten ökar med 1",
    "Konfidentialitet: klass 1 ger konsekvens 2",
    "Å8 Åtgärd A08: avtalad",
  ]);
  expect(reasons.map((reason) => ("effect" in reason ? reason.effect : ""))).toEqual([
    "3",
    "3",
    "+1",
    "",
    "",
    "-2",
  ]);
});
