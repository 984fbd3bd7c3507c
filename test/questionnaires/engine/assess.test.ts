import { describe, expect, test } from "vitest";
import type { AnswerValue, MeasureState } from "#engine/answers.ts";
import { assess } from "#engine/assess.ts";
import type { Assessment } from "#engine/assessment.ts";
import { calm, changeSmall, giveInput, local, small } from "#test/support/questionnaire.ts";

type Values = Readonly<Record<string, AnswerValue>>;

function judge(
  values: Values,
  measures: Readonly<Record<string, MeasureState["status"]>> = {},
): Assessment {
  return assess(small, giveInput({ ...calm, ...values }, measures));
}

describe("outcome", () => {
  test.each<[string, Values, Readonly<Record<string, MeasureState["status"]>>, string]>([
    ["nothing wrong", {}, {}, "recommended"],
    ["a stopper", { B4: "yes" }, {}, "may-not-be-used"],
    ["a stopper that unknown sets off", { B4: "?" }, {}, "may-not-be-used"],
    ["a stopper across questions", { C4: "no", B2: ["health"] }, {}, "may-not-be-used"],
    ["an undecided stopper", { B1: "?" }, {}, "advised-against"],
    [
      "an undecided stopper behind a class-raising answer",
      { C4: "no", B2: "?" },
      {},
      "advised-against",
    ],
    ["a very high residual risk", { B1: 2, C4: "no" }, {}, "advised-against"],
    [
      "that risk held down",
      { B1: 2, C4: "no" },
      { A12: "verified", A13: "verified" },
      "recommended",
    ],
    ["a high residual risk", { B1: 3, D1: 72 }, { A09: "verified" }, "recommended-with-conditions"],
    ["an open condition", { D2: "no" }, {}, "recommended-with-conditions"],
    ["an unknown condition", { D2: "?" }, {}, "recommended-with-conditions"],
    ["a measure still open", {}, { A08: "agreed" }, "recommended-with-conditions"],
    ["a measure in place", {}, { A08: "verified" }, "recommended"],
    ["an unknown answer that decides nothing", { D4: "?", D5: "yes" }, {}, "recommended"],
    ["a hidden stopper", { C2: "none" }, {}, "recommended"],
    [
      "a stopper that an unknown answer shows",
      { A1: "?", C1: ["IN"], C2: "none" },
      {},
      "may-not-be-used",
    ],
    ["an optional date left out", { C1: ["US"], C2: "dpf" }, {}, "may-not-be-used"],
    ["an optional date given", { C1: ["US"], C2: "dpf", C3: "2026-01-02" }, {}, "recommended"],
    ["an optional date not known", { C1: ["US"], C2: "dpf", C3: "?" }, {}, "advised-against"],
    ["no cloud service", { A1: "no", B4: "yes", C4: "no" }, {}, "recommended"],
  ])("%s", (_, values, measures, outcome) => {
    const assessment = judge(values, measures);
    expect(assessment.outcome).toBe(outcome);
    expect(assessment.missing).toEqual([]);
    expect(assessment.outcomeSoFar).toBe(outcome);
  });
});

describe("stoppers", () => {
  test("those that known answers decide come first", () => {
    const { stoppers } = judge({ B4: "?", C4: "no", B2: ["union"] });
    expect(stoppers.map(({ id, question, basis }) => [id, question, basis])).toEqual([
      ["C4-stop", "C4", "supervision-practice"],
      ["B4-stop", "B4", "law"],
    ]);
    expect(stoppers[0]?.reasons.map(({ text }) => text.sv)).toEqual([
      "C4 ”Har vi en lista över underbiträden?”: Nej",
      "B2 ”Vilka känsliga uppgifter?”: Fack",
    ]);
  });

  test("the outcome's reasons name them", () => {
    const { reasons } = judge({ B4: "yes" });
    expect(reasons[0]).toMatchObject({ kind: "method", stopper: "B4-stop" });
    expect(reasons[1]).toMatchObject({ kind: "answer", question: "B4", state: "answered" });
  });
});

describe("gaps", () => {
  test("name the stoppers that wait for them", () => {
    expect(judge({ B1: "?", B2: "?", D3: "?", C4: "no" }).gaps).toEqual([
      { question: "B1", stoppers: ["B1-stop"] },
      { question: "B2", stoppers: ["C4-stop"] },
      { question: "D3", stoppers: [] },
    ]);
  });

  test("a stopper that is false for sure waits for nothing", () => {
    expect(judge({ B2: "?", C4: "yes" }).gaps).toEqual([{ question: "B2", stoppers: [] }]);
  });

  test("a stopper on a class waits for what decides the class", () => {
    const onClass = changeSmall(({ sections }) => {
      sections[1]?.questions[0]?.stops?.push({
        id: "B1-class",
        basis: "house-rule",
        when: { class: "K", atLeast: 4 },
        text: local("Klass 4"),
        references: ["gdpr"],
      });
    });
    const { gaps } = assess(onClass, giveInput({ ...calm, B1: "?" }));
    expect(gaps).toEqual([{ question: "B1", stoppers: ["B1-stop", "B1-class"] }]);
  });

  test("a follow-up not asked yet leads back to the question that decides it", () => {
    const rest = Object.fromEntries(Object.entries(calm).filter(([id]) => id !== "C1"));
    const { gaps, missing, outcome, outcomeSoFar } = assess(small, giveInput(rest));
    expect(missing).toEqual(["C1"]);
    expect(gaps).toEqual([{ question: "C1", stoppers: ["C2-stop", "C3-stop"] }]);
    expect(outcome).toBe("advised-against");
    expect(outcomeSoFar).toBe("recommended");
  });
});

describe("an empty case", () => {
  const empty = assess(small, giveInput({}));

  test("asks only what is not behind another question", () => {
    expect(empty.visible).toEqual(["A1", "A2", "A3", "D1", "D2", "D3", "D4"]);
    expect(empty.missing).toEqual(["A1", "A3", "D1", "D2", "D3", "D4"]);
  });

  test("may not be used if it is closed, while nothing stands against it so far", () => {
    expect(empty.outcome).toBe("may-not-be-used");
    expect(empty.risks.every((risk) => risk.gap || risk.id === "R23")).toBe(true);
    expect(empty.soFar).toMatchObject({
      outcome: "recommended",
      risks: [],
      conditions: [],
      gaps: [],
    });
  });
});

describe("conditions", () => {
  const listed = (assessment: Assessment) => assessment.conditions.map(({ id }) => id);

  test("a rule's, with what it asks for", () => {
    expect(judge({ D2: "no" }).conditions[0]).toMatchObject({
      id: "D2-personal",
      question: "D2",
      due: { sv: "Före start" },
    });
  });

  test("every measure of a high risk while none is under way", () => {
    expect(listed(judge({ B1: 3, D1: 72 }))).toEqual(["A08", "A09"]);
  });

  test("else those under way, with who and when", () => {
    const input = giveInput({ ...calm, B1: 3, D1: 72 });
    const measures = { A09: { status: "agreed" as const, owner: "Kim", due: "2026-05-01" } };
    const { conditions } = assess(small, { ...input, measures });
    expect(conditions).toMatchObject([
      {
        id: "A09",
        measure: "A09",
        owner: "Kim",
        date: "2026-05-01",
        due: { sv: "Senast 2026-05-01" },
        text: { sv: "Krav A09" },
      },
    ]);
    expect(conditions[0]?.reasons.map(({ text }) => text.sv)).toEqual([
      "Å9 Åtgärd A09: avtalad",
      "R08 har restrisken 12",
    ]);
  });

  test("what is left when a verified measure is not enough", () => {
    expect(listed(judge({ B1: 3, D1: 72 }, { A09: "verified" }))).toEqual(["A08"]);
  });

  test("none for a moderate risk", () => {
    expect(listed(judge({ D1: 72 }))).toEqual([]);
  });
});

test("measures are listed with their status and risks", () => {
  expect(judge({ D1: 72, A3: "no" }, { A08: "planned", A02: "verified" }).measures).toEqual([
    { id: "A02", status: "verified", lacksEvidence: false, risks: [] },
    { id: "A08", status: "planned", lacksEvidence: false, risks: ["R08"] },
    { id: "A09", status: "proposed", lacksEvidence: false, risks: ["R08"] },
    { id: "A25", status: "proposed", lacksEvidence: false, risks: ["R23"] },
  ]);
});

test("classes tell what was answered and what it became", () => {
  const [confidentiality] = judge({ B1: 1, B2: ["health"] }).classes;
  expect(confidentiality).toMatchObject({ id: "K", answered: 1, value: 2 });
  expect(confidentiality?.reasons.map(({ text }) => text.sv)).toEqual([
    "B1 ”Vilken klass?”: 1 – måttlig",
    "Därför (≥2)",
    "B2 ”Vilka känsliga uppgifter?”: Hälsa",
  ]);
});

test("an answer that does not fit its question counts as unknown", () => {
  expect(judge({ B4: "perhaps" }).stoppers.map(({ id }) => id)).toEqual(["B4-stop"]);
});

test("an answer to a question that does not exist changes nothing", () => {
  expect(judge({ Z1: "yes" })).toEqual(judge({}));
});
