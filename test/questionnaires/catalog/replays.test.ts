import { describe, expect, test } from "vitest";
import { readInput } from "#engine/read-input.ts";
import { assess } from "#engine/assess.ts";
import { OUTCOMES, type Outcome, type Reason } from "#engine/assessment.ts";
import { checkInput } from "#engine/check-input.ts";
import { listQuestions, readBoras, readFixture } from "#test/support/catalog.ts";

const boras = await readBoras();
const ids = listQuestions(boras).map(({ id }) => id);

type Replay = {
  /** What the authority decided, on our scale: an order to stop or put right is "may not be used". */
  authority: Outcome;
  /** The authority's own grounds: stoppers, and the questions that must raise each risk. */
  stoppers?: string[];
  risks?: Record<string, string[]>;
  conditions?: string[];
  /** What the decision establishes, A2 aside. */
  known: string[];
};

const STOP = "may-not-be-used";
const CONDITIONS = "recommended-with-conditions";

/** One row a decision. Salem 2011 is the demonstration's file as well, so it lies a folder up. */
const REPLAYS: Record<string, Replay> = {
  "salem-2011": {
    authority: STOP,
    stoppers: ["D2-unknown-place", "D3-own-terms"],
    risks: { R05: ["C3"], R06: ["D2", "D3"] },
    known: ["A1", "A3", "B6", "C3", "D2", "D3"],
  },
  "replays/salem-2013": {
    authority: STOP,
    stoppers: ["D4-own-purposes", "D6-own-purposes"],
    risks: { R05: ["D4"], R06: ["D2", "D6"], R21: ["D6"] },
    known: ["A1", "A3", "B6", "D2", "D4", "D6"],
  },
  "replays/brevo-2011": {
    authority: CONDITIONS,
    risks: { R05: ["D4"], R10: ["G8"] },
    known: ["A3", "B6", "D4", "G8"],
  },
  "replays/sollentuna-2013": {
    authority: STOP,
    stoppers: ["D1-none"],
    risks: { R06: ["D1"] },
    conditions: ["D1-sign"],
    known: ["A3", "B1", "B6", "D1"],
  },
  "replays/ale-office365": {
    authority: CONDITIONS,
    risks: { R05: ["C3", "D4"] },
    known: ["A1", "A3", "B6", "C3", "D1", "D4"],
  },
  "replays/malmo-2014": {
    authority: STOP,
    stoppers: ["D2-own-purposes", "D4-own-purposes"],
    risks: { R05: ["D4"], R06: ["D2"], R07: ["G4"], R08: ["G4"] },
    known: ["A1", "A3", "B1", "B6", "D1", "D2", "D4", "G4"],
  },
  "replays/simrishamn-2014": {
    authority: STOP,
    stoppers: ["D2-own-purposes", "D6-own-purposes"],
    risks: { R06: ["D2", "D6"], R21: ["D6", "M4"] },
    known: ["A1", "A3", "B1", "B6", "D1", "D2", "D6", "M4"],
  },
  "replays/simrishamn-2015": {
    authority: CONDITIONS,
    risks: { R17: ["E7"] },
    known: ["A1", "A3", "B1", "B6", "D1", "D2", "D6", "E7"],
  },
  "replays/skolplattformen-2020": {
    authority: STOP,
    stoppers: ["G7-protected"],
    risks: { R01: ["E4"], R08: ["B8", "G7", "K4"], R17: ["E4"] },
    conditions: ["E4-dpia"],
    known: ["A1", "B1", "B6", "B8", "E3", "E4", "G7", "K4"],
  },
  "replays/umea-2020": {
    authority: STOP,
    stoppers: ["G2-password-only"],
    risks: { R02: ["B8"], R07: ["G2"] },
    known: ["A3", "B6", "B7", "B8", "G2"],
  },
  "replays/skelleftea-2019": {
    authority: STOP,
    stoppers: ["E2-no-support"],
    risks: { R01: ["E1", "E2", "E4"], R17: ["E4"] },
    conditions: ["E4-dpia"],
    known: ["A1", "B1", "B6", "B7", "E1", "E2", "E3", "E4"],
  },
};

function replay(name: string, changes: Record<string, string> = {}) {
  const file = readFixture(name);
  const answers = { ...file.answers };
  for (const [id, value] of Object.entries(changes)) answers[id] = { value };
  return { file, assessment: assess(boras, { ...readInput(file), answers }) };
}

/** Questions whose known answers stand among the reasons. */
function listAnswered(reasons: readonly Reason[]): string[] {
  return reasons.flatMap((reason) =>
    reason.kind === "answer" && reason.state === "answered" ? [reason.question] : [],
  );
}

/** Nothing about the security of Sweden is known in any case, which stops all of them by itself. */
const APART = { B10: "no" };

describe.each(Object.entries(REPLAYS))("%s", (name, expected) => {
  const { file } = replay(name);

  test("knows what the decision establishes, says how, and nothing else", () => {
    expect(checkInput(boras, readInput(file))).toEqual([]);
    const known = ids.filter((id) => id !== "A2" && "value" in (file.answers[id] ?? {}));
    expect(known).toEqual(expected.known);
    for (const id of known) expect(file.answers[id]?.note?.length ?? 0, id).toBeGreaterThan(10);
    expect(file.source).toMatch(/Datainspektionen.* vet ej\./);
    const { missing, visible } = replay(name).assessment;
    expect(missing).toEqual([]);
    expect(Object.keys(file.answers).filter((id) => !visible.includes(id))).toEqual([]);
  });

  test.each([
    ["as it is", {}],
    ["with nothing secret about Sweden", APART],
  ])("%s, is at least as strict as the authority, on its grounds", (_, changes) => {
    const { outcome, stoppers, risks, conditions } = replay(name, changes).assessment;
    expect(OUTCOMES.indexOf(outcome)).toBeLessThanOrEqual(OUTCOMES.indexOf(expected.authority));
    expect(stoppers.map(({ id }) => id)).toEqual(expect.arrayContaining(expected.stoppers ?? []));
    for (const [id, questions] of Object.entries(expected.risks ?? {})) {
      const found = listAnswered(risks.find((risk) => risk.id === id)?.reasons ?? []);
      expect(found, id).toEqual(expect.arrayContaining(questions));
    }
    expect(conditions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(expected.conditions ?? []),
    );
  });

  test("is stopped by nothing else than those grounds", () => {
    const { stoppers } = replay(name, APART).assessment;
    expect(stoppers.map(({ id }) => id).sort()).toEqual([...(expected.stoppers ?? [])].sort());
  });
});

describe("Simrishamn", () => {
  test("is no longer stopped, nor left wondering, on what was mended", () => {
    const { stoppers, gaps } = replay("replays/simrishamn-2015", APART).assessment;
    expect(stoppers).toEqual([]);
    expect(gaps.map(({ question }) => question)).not.toContain("D2");
    expect(gaps.map(({ question }) => question)).not.toContain("D6");
  });

  test.each(["D2", "D6"])("before, is stopped as long as %s is not mended", (left) => {
    const mended = left === "D2" ? { D6: "over-180" } : { D2: "no" };
    const { stoppers } = replay("replays/simrishamn-2014", { ...APART, ...mended }).assessment;
    expect(stoppers.map(({ id }) => id)).toEqual(left === "D2" ? ["D2-own-purposes"] : []);
  });
});
