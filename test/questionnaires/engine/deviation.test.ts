import { describe, expect, test } from "vitest";
import type { AnswerValue, Deviation, MeasureState } from "#engine/answers.ts";
import { assess } from "#engine/assess.ts";
import { findAcceptor } from "#engine/deviation.ts";
import { calm, changeSmall, giveInput, makeDeviation, small } from "#test/support/questionnaire.ts";

const very = { B1: 3, D1: 72 } satisfies Record<string, AnswerValue>;

function judge(
  deviation: Deviation | undefined,
  values: Readonly<Record<string, AnswerValue>> = very,
  measures: Readonly<Record<string, MeasureState["status"]>> = {},
) {
  const input = giveInput({ ...calm, ...values }, measures);
  const deviations: Record<string, Deviation> = deviation === undefined ? {} : { R08: deviation };
  const assessment = assess(small, { ...input, deviations });
  const risk = assessment.risks.find(({ id }) => id === "R08");
  if (risk === undefined) throw new Error("R08 is not raised");
  return { ...assessment, risk };
}

test("a complete one decides the outcome, beside the figure without it", () => {
  const { risk, outcome, conditions, reasons } = judge(makeDeviation(1));
  expect(risk).toMatchObject({ inherent: 12, target: 12, residual: 12, decisive: 4 });
  expect(risk.deviation).toEqual({
    state: "counts",
    lacking: [],
    likelihood: 1,
    score: 4,
    band: "moderate",
  });
  expect(outcome).toBe("recommended-with-conditions");
  expect(conditions).toMatchObject([{ id: "R08-deviation", risk: "R08", owner: "Stina Ek" }]);
  expect(conditions[0]?.text.sv).toBe(
    "R08 Vida behörigheter: restrisken 12 är godtagen med avvikelse. Följ upp att skälen för den gäller.",
  );
  expect(conditions[0]?.reasons).toEqual([
    {
      kind: "method",
      risk: "R08",
      text: {
        sv: "Avvikelse: Stina Ek, Systemägare, godtar sannolikhet 1, så att förslaget räknar med 4",
        en: "Avvikelse (accepted deviation): Stina Ek, Systemägare, accepts likelihood 1, so that the proposal counts with 4",
      },
    },
  ]);
  expect(risk.reasons).toContainEqual(conditions[0]?.reasons[0]);
  expect(reasons).toMatchObject([{ condition: "R08-deviation" }]);
});

test("one that lowers a risk too little is told with both figures", () => {
  const { outcome, reasons } = judge(makeDeviation(3), { B1: 3, D1: 200 });
  expect(outcome).toBe("advised-against");
  expect(reasons.map(({ text }) => text.sv)).toEqual([
    "R08 Vida behörigheter: restrisk 16 (mycket hög), med avvikelse 12 (mycket hög)",
  ]);
});

test("a high risk that stays high is a condition with its measures and its follow-up", () => {
  const { outcome, conditions } = judge(makeDeviation(2));
  expect(outcome).toBe("recommended-with-conditions");
  expect(conditions.map(({ id }) => id)).toEqual(["A08", "A09", "R08-deviation"]);
});

test.each([[4], [3]])("a risk of %i without it is followed up only from the limit", (b1) => {
  const { conditions } = judge(makeDeviation(1), { ...very, B1: b1 - 2 });
  expect(conditions.map(({ id }) => id)).toEqual(b1 === 4 ? ["R08-deviation"] : []);
});

describe("what is lacking", () => {
  const accepted = { name: "Stina Ek", role: "Systemägare", date: "2026-10-02" };
  test.each<[string[], Partial<Deviation>]>([
    [["reason"], { reason: " \n" }],
    [["advice"], { advice: { text: " ", date: "2026-10-01" } }],
    [["advice-date"], { advice: { text: "Råd" } }],
    [["acceptor"], { accepted: { ...accepted, name: " " } }],
    [["acceptor"], { accepted: { ...accepted, role: "" } }],
    [["acceptance-date"], { accepted: { name: "Stina Ek", role: "Systemägare" } }],
    [["order"], { accepted: { ...accepted, date: "2026-09-30" } }],
    [[], { accepted: { ...accepted, date: "2026-10-01" } }],
    [["evidence"], { evidence: [] }],
    [
      ["reason", "advice", "advice-date", "acceptor", "acceptance-date", "evidence"],
      { reason: "", advice: { text: "" }, accepted: { name: "", role: "" }, evidence: [] },
    ],
  ])("%j", (lacking, change) => {
    const { risk, outcome, conditions, reasons } = judge(makeDeviation(1, change));
    expect(risk.deviation?.lacking).toEqual(lacking);
    if (lacking.length === 0) return;
    const without = judge(undefined);
    expect(risk.deviation?.state).toBe("incomplete");
    expect(risk.decisive).toBe(12);
    expect([outcome, conditions, reasons]).toEqual([
      without.outcome,
      without.conditions,
      without.reasons,
    ]);
    expect(risk.reasons).toEqual(without.risk.reasons);
  });

  test("the signer, where the questionnaire lets nobody accept a risk", () => {
    const strict = changeSmall(({ method }) => {
      delete method.acceptedBy;
    });
    const input = giveInput({ ...calm, ...very });
    const assessment = assess(strict, { ...input, deviations: { R08: makeDeviation(1) } });
    expect(assessment.risks[0]?.deviation).toMatchObject({
      state: "incomplete",
      lacking: ["signer"],
    });
    expect(findAcceptor(strict, assessment)).toBeNull();
  });
});

test.each<[number, MeasureState["status"], string, number]>([
  [1, "verified", "needless", 4],
  [1, "agreed", "counts", 4],
  [3, "agreed", "needless", 12],
])("likelihood %i with a measure %s is %s", (likelihood, status, state, decisive) => {
  const { risk } = judge(makeDeviation(likelihood), very, { A08: status });
  expect([risk.deviation?.state, risk.decisive]).toEqual([state, decisive]);
});

test("one on a risk that is not raised is nothing", () => {
  const input = { ...giveInput(calm), deviations: { R08: makeDeviation(1) } };
  expect(assess(small, input)).toEqual(assess(small, giveInput(calm)));
});

test("removes neither a stopper nor a gap that leaves one undecided", () => {
  expect(judge(makeDeviation(1), { ...very, B4: "yes" }).outcome).toBe("may-not-be-used");
  expect(judge(makeDeviation(1), { ...very, C4: "no", B2: "?" }).outcome).toBe("advised-against");
});

test("names who must sign only where one counts", () => {
  expect(findAcceptor(small, judge(makeDeviation(1)))).toBe("systemagare");
  expect(findAcceptor(small, judge(makeDeviation(1, { evidence: [] })))).toBeNull();
  expect(findAcceptor(small, judge(undefined))).toBeNull();
});
