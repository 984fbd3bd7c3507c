import { describe, expect, test } from "vitest";
import type { Answers, AnswerValue } from "#engine/answers.ts";
import { readInput } from "#engine/read-input.ts";
import { assess } from "#engine/assess.ts";
import { EMPTY_INPUT } from "#engine/empty-input.ts";
import { findRemarks } from "#engine/find-remarks.ts";
import { readBoras, readFixture } from "#test/support/catalog.ts";

const boras = await readBoras();

/** Everything well: personal data, class 1, Sweden and Finland, a signed contract, no secrets. */
const good: Answers = {
  ...readInput(readFixture("recommended")).answers,
  H3: { value: "within-24" },
};

/** null stands for "vet ej", undefined for a question left open. */
type Changes = Record<string, AnswerValue | null | undefined>;

function judge(changes: Changes) {
  const answers = { ...good };
  for (const [id, value] of Object.entries(changes)) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the answer is taken away
    if (value === undefined) delete answers[id];
    else answers[id] = value === null ? { unknown: true } : { value };
  }
  const { stoppers, risks, conditions, ...rest } = assess(boras, { ...EMPTY_INPUT, answers });
  return {
    ...rest,
    answers,
    stops: stoppers.map(({ id }) => id),
    risks: Object.fromEntries(risks.map(({ id, likelihood }) => [id, likelihood])),
    conditions: conditions.flatMap(({ id, question }) => (question === undefined ? [] : [id])),
    measures: Object.fromEntries(risks.map(({ id, measures }) => [id, measures])),
  };
}

type Expected = { stops?: string[]; risks?: Record<string, number>; conditions?: string[] };
type Row = [Changes, Expected];

const SENSITIVE = { B7: ["health"], E2: "dsl-3-3" } satisfies Changes;
const SECRET = {
  B9: ["social"],
  F1: "yes",
  F2: "not-unsuitable",
  F3: "never",
  F4: "yes",
  F5: "no",
} satisfies Changes;
const SCHOOL = {
  B1: ["pupils"],
  K1: "from-16",
  K2: "yes",
  K3: "no",
  K4: ["none"],
  K5: "no",
} satisfies Changes;
const OUTSIDE = { C2: ["SE", "US"], C5: "yes" } satisfies Changes;

const CASE: Row[] = [
  [{ A4: "requested" }, { risks: { R19: 3 }, conditions: ["A4-approval"] }],
  [{ A4: "notified" }, { risks: { R19: 3 }, conditions: ["A4-approval"] }],
  [{ A4: "none" }, { risks: { R19: 3 }, conditions: ["A4-approval"] }],
  [{ A4: "refused" }, { stops: ["A4-refused"], risks: { R19: 3 }, conditions: ["A4-approval"] }],
  [{ A5: "yes", A8: "För få platser." }, { risks: { R19: 3 } }],
  [{ A6: "delegate" }, {}],
  [{ A6: "automatic" }, { stops: ["A6-automatic"], risks: { R19: 3 } }],
  [{ A7: "no" }, { risks: { R23: 3 } }],
  [
    { A4: "none", A5: "yes", A8: "…" },
    { risks: { R19: 4 }, conditions: ["A4-approval"] },
  ],
];

const INFORMATION: Row[] = [
  [{ B2: 4 }, { stops: ["B2-class-4"], risks: { R07: 3, R16: 3 } }],
  [{ B3: 4 }, { stops: ["B3-class-4"], risks: { R16: 3 } }],
  [{ B4: 4 }, { stops: ["B4-class-4"], risks: { R16: 3 } }],
  [{ B5: 4 }, { stops: ["B5-class-4"], risks: { R16: 3 } }],
  [{ B8: ["offences"], G3: "eid-3" }, { risks: { R02: 3, R08: 3 } }],
  [{ B8: ["protected"], G3: "none" }, { risks: { R02: 3, R08: 3 } }],
  [{ B10: "yes" }, { stops: ["B10-security"], risks: { R16: 3 } }],
  [{ B10: null }, { stops: ["B10-security"], risks: { R16: 3 } }],
];

const PLACE: Row[] = [
  [{ C3: "no" }, { risks: { R05: 3 } }],
  [
    { C3: "no", ...SENSITIVE, G3: "none" },
    { stops: ["C3-unknown-place"], risks: { R05: 3 } },
  ],
  [
    { C3: "no", ...SECRET },
    { stops: ["C3-unknown-place"], risks: { R05: 3 } },
  ],
  [
    { ...OUTSIDE, C4: "none" },
    { stops: ["C4-none"], risks: { R03: 3 } },
  ],
  [{ C1: ["JP"], C4: "adequate", C5: "not-needed" }, {}],
  [{ C1: ["CN"], C4: "adequate", C5: "not-needed" }, { risks: { R03: 3 } }],
  [{ ...OUTSIDE, C4: "adequate" }, { risks: { R03: 3 } }],
  [{ ...OUTSIDE, C4: "scc" }, {}],
  [{ ...OUTSIDE, C4: "scc", C5: "no" }, { risks: { R03: 3 } }],
  [{ ...OUTSIDE, C4: "scc", C5: "not-needed" }, { risks: { R03: 3 } }],
  [
    { ...OUTSIDE, C4: "dpf", C6: "2026-09-01" },
    { risks: { R03: 2 }, conditions: ["C6-plan"] },
  ],
  [
    { ...OUTSIDE, C4: "dpf" },
    { stops: ["C6-not-checked"], risks: { R03: 3 } },
  ],
  [
    { ...OUTSIDE, C4: "dpf", C6: null },
    { stops: ["C6-not-checked"], risks: { R03: 3 }, conditions: ["C6-plan"] },
  ],
  [{ C7: "yes", C8: "municipality" }, { risks: { R04: 3 } }],
  [{ C7: "yes", C8: "supplier" }, { risks: { R04: 3 } }],
  [{ C7: "yes", C8: "supplier", B2: 3, G3: "none" }, { risks: { R04: 4 } }],
  [{ C7: "yes", C8: "shared", B2: 3, G3: "none" }, { risks: { R04: 3 } }],
];

const CONTRACT: Row[] = [
  [{ D1: "municipal-template" }, { conditions: ["D1-sign"] }],
  [{ D1: "supplier-standard" }, { risks: { R06: 3 }, conditions: ["D1-sign"] }],
  [{ D1: "refused" }, { stops: ["D1-refused"], risks: { R06: 3 }, conditions: ["D1-sign"] }],
  [{ D1: "none" }, { stops: ["D1-none"], risks: { R06: 3 }, conditions: ["D1-sign"] }],
  [{ D2: "yes" }, { risks: { R06: 3, R22: 3 } }],
  [
    { D2: "yes", ...SENSITIVE, G3: "none" },
    { stops: ["D2-own-purposes"], risks: { R06: 3, R22: 3 } },
  ],
  [
    { D2: "yes", ...SCHOOL },
    { stops: ["D2-own-purposes"], risks: { R06: 3, R22: 3 } },
  ],
  [
    { D2: "yes", ...SECRET, ...SCHOOL, B1: ["staff"], B9: ["school"] },
    { stops: ["D2-own-purposes"], risks: { R06: 3, R22: 3 } },
  ],
  [
    { D2: "yes", C3: "no" },
    { stops: ["D2-unknown-place"], risks: { R05: 3, R06: 3, R22: 3 } },
  ],
  [{ D3: "may-terminate" }, {}],
  [{ D3: "yes" }, { risks: { R06: 4 } }],
  [
    { D2: "yes", D3: "yes" },
    { stops: ["D3-own-terms"], risks: { R06: 4, R22: 3 } },
  ],
  [{ D4: "no" }, { risks: { R05: 4 } }],
  [
    { D2: "yes", D4: "no" },
    { stops: ["D4-own-purposes"], risks: { R05: 4, R06: 3, R22: 3 } },
  ],
  [{ D2: "yes", D4: "no", B6: "no" }, { risks: { R05: 4, R06: 3, R22: 3 } }],
  [{ D5: "no" }, { risks: { R05: 3 } }],
  [{ D6: "within-180" }, {}],
  [{ D6: "over-180" }, {}],
  [{ D6: "unregulated" }, { risks: { R06: 3, R21: 3 } }],
  [
    { D2: "yes", D6: "unregulated" },
    { stops: ["D6-own-purposes"], risks: { R06: 4, R21: 3, R22: 3 } },
  ],
  [{ D2: "yes", D6: "over-180" }, { risks: { R06: 3, R22: 3 } }],
  [{ D7: "no" }, { risks: { R06: 3 } }],
  [{ D8: "no" }, { risks: { R17: 3 } }],
];

const HIGH_RISK = { E3: ["scoring", "monitoring"] } satisfies Changes;

const LAWFUL: Row[] = [
  [{ E1: "obligation" }, {}],
  [{ E1: "contract" }, {}],
  [{ E1: "consent" }, { risks: { R01: 3 } }],
  [{ E1: "none" }, { stops: ["E1-no-basis"], risks: { R01: 3 } }],
  [{ ...SENSITIVE, G3: "none" }, {}],
  [{ ...SENSITIVE, G3: "none", E2: "register-law" }, {}],
  [
    { ...SENSITIVE, G3: "none", E2: "none" },
    { stops: ["E2-no-support"], risks: { R01: 3 } },
  ],
  [{ E3: ["scoring"] }, {}],
  [{ ...HIGH_RISK, E4: "done", E5: "no" }, {}],
  [
    { ...HIGH_RISK, E4: "ongoing" },
    { risks: { R01: 3, R17: 3 }, conditions: ["E4-dpia"] },
  ],
  [
    { ...HIGH_RISK, E4: "not-done" },
    { risks: { R01: 3, R17: 3 }, conditions: ["E4-dpia"] },
  ],
  [
    { ...HIGH_RISK, E4: "done", E5: "yes" },
    { stops: ["E5-consultation"], risks: { R01: 3 } },
  ],
  [{ E6: "with-conditions" }, { conditions: ["E6-advice"] }],
  [{ E6: "advises-against" }, { risks: { R01: 3 }, conditions: ["E6-advice"] }],
  [{ E6: "not-obtained" }, { conditions: ["E6-advice"] }],
  [{ E7: "no" }, { risks: { R17: 3 } }],
];

const SECRECY: Row[] = [
  [SECRET, {}],
  [
    { ...SECRET, F1: "no" },
    { stops: ["F1-not-only-technical"], risks: { R02: 3 } },
  ],
  [
    { ...SECRET, F2: "not-done" },
    { risks: { R02: 3 }, conditions: ["F2-assessment"] },
  ],
  [
    { ...SECRET, F2: "unsuitable" },
    { stops: ["F2-unsuitable"], risks: { R02: 3 } },
  ],
  [{ ...SECRET, F3: "per-ticket" }, {}],
  [{ ...SECRET, F3: "continuous" }, { risks: { R02: 4 } }],
  [{ ...SECRET, F4: "no" }, { risks: { R02: 3 } }],
  [{ ...SECRET, F5: "yes" }, { conditions: ["F5-keep-out"] }],
];

const LOGIN: Row[] = [
  [{ G2: "password" }, { risks: { R07: 3 } }],
  [{ G2: "password", B2: 0 }, { risks: { R07: 3 } }],
  [
    { G2: "password", ...SENSITIVE, G3: "none" },
    { stops: ["G2-password-only"], risks: { R07: 3 } },
  ],
  [
    { G1: "no", G2: "password", ...SENSITIVE, G3: "none" },
    { stops: ["G2-password-only"], risks: { R07: 3 } },
  ],
  [
    { G2: "password", ...SECRET },
    { stops: ["G2-password-only"], risks: { R07: 3 } },
  ],
  [{ G2: "otp" }, {}],
  [{ G2: "otp", B2: 2, G3: "none" }, { risks: { R07: 3 } }],
  [{ G2: "siths", B2: 3, G3: "none" }, {}],
  [{ G3: "password" }, { risks: { R07: 3 } }],
  [{ G3: "password", B2: 0 }, {}],
  [{ G3: "eid-2", B2: 2 }, { risks: { R07: 3 } }],
  [{ G3: "eid-3", B2: 3 }, {}],
  [{ G3: "eid-4", B2: 3 }, {}],
  [{ G4: "no" }, { risks: { R07: 3, R08: 3 } }],
  [{ G5: "no" }, { stops: ["G5-unencrypted"], risks: { R09: 3 } }],
  [{ G5: "no", B6: "no" }, { risks: { R09: 3 } }],
  [{ G6: "no" }, { risks: { R09: 3 } }],
  [{ G7: "no" }, { risks: { R08: 3 } }],
  [{ G7: "no", B8: ["offences"], G3: "none" }, { risks: { R02: 3, R08: 4 } }],
  [
    { G7: "no", B8: ["protected"], G3: "none" },
    { stops: ["G7-protected"], risks: { R02: 3, R08: 4 } },
  ],
  [{ G8: "no" }, { risks: { R10: 3 } }],
  [
    { G8: "no", ...SECRET, B9: ["care"] },
    { stops: ["G8-care-log"], risks: { R10: 3 } },
  ],
  [{ G9: "yes" }, { risks: { R09: 3 } }],
];

const SUPPLIER: Row[] = [
  [{ H1: ["none"] }, {}],
  [{ H1: ["none"], G7: "no" }, { risks: { R08: 4 } }],
  [{ H1: ["none"], H4: "no" }, { risks: { R12: 4 } }],
  [{ H2: "no" }, { risks: { R02: 3 } }],
  [{ H3: "within-72" }, { risks: { R15: 3 } }],
  [{ H3: "unregulated" }, { risks: { R15: 3 } }],
  [{ H4: "no" }, { risks: { R12: 3 } }],
  [{ H5: "no" }, { risks: { R11: 3 } }],
  [{ H6: "no" }, { risks: { R11: 3 } }],
  [{ H5: "no", H6: "no" }, { risks: { R11: 4 } }],
];

const NETWORK: Row[] = [
  [{ I1: "no" }, { risks: { R20: 3 } }],
  [{ I2: "yes" }, { risks: { R20: 3 } }],
  [{ I3: "no" }, { risks: { R18: 3 } }],
  [{ I4: "yes" }, { risks: { R19: 3 }, conditions: ["I4-executive-board"] }],
];

const ARCHIVE: Row[] = [
  [{ J2: "no" }, { risks: { R14: 3 } }],
  [{ J3: "no" }, { risks: { R02: 3, R14: 3 } }],
  [{ J4: "no" }, { risks: { R14: 3 } }],
  [{ J5: "no" }, { risks: { R14: 3 } }],
  [{ J6: "fgs" }, {}],
  [{ J6: "no" }, { risks: { R13: 3, R14: 3 } }],
];

const PUPILS: Row[] = [
  [SCHOOL, {}],
  [{ ...SCHOOL, K1: "under-13" }, { risks: { R17: 3 } }],
  [{ ...SCHOOL, K1: "from-13-to-15" }, { risks: { R17: 2 } }],
  [
    { ...SCHOOL, K2: "no" },
    { stops: ["K2-same-network"], risks: { R20: 3 } },
  ],
  [
    { ...SCHOOL, K3: "yes" },
    { stops: ["K3-advertising"], risks: { R17: 3 } },
  ],
  [{ ...SCHOOL, K4: ["student-health"], G3: "eid-3" }, { risks: { R08: 3 } }],
  [{ ...SCHOOL, K4: ["judgements"], G3: "eid-2" }, { risks: { R07: 3, R08: 3 } }],
  [
    { ...SCHOOL, K4: ["protected"], G3: "none", C7: "yes", C8: "supplier" },
    { risks: { R04: 4, R08: 3 } },
  ],
  [{ ...SCHOOL, K4: ["judgements"], G2: "otp", G3: "none" }, { risks: { R07: 3, R08: 3 } }],
  [{ ...SCHOOL, K5: "yes" }, {}],
  [{ ...SCHOOL, K5: "yes", L1: "no", L2: "no" }, { risks: { R18: 3 } }],
];

const ACCESS: Row[] = [
  [{ L1: "no", L2: undefined, L3: undefined }, {}],
  [{ L2: "promise" }, {}],
  [{ L2: "no" }, { risks: { R18: 3 } }],
  [{ L3: "no" }, { risks: { R18: 3 } }],
  [{ L2: "no", L3: "no" }, { risks: { R18: 4 } }],
];

const EXIT: Row[] = [
  [{ M1: "no" }, { risks: { R13: 3 } }],
  [{ M2: "at-cost" }, {}],
  [{ M2: "other" }, { risks: { R13: 3 } }],
  [{ M3: "format" }, {}],
  [{ M3: "no" }, { risks: { R13: 3 } }],
  [{ M4: "no" }, { risks: { R21: 3 } }],
];

const ENVIRONMENT: Row[] = [
  [{ N1: "no" }, {}],
  [{ N2: "no" }, { risks: { R21: 3 } }],
  [{ N3: "no" }, { risks: { R21: 3 } }],
  [
    { N3: "no", ...SENSITIVE, G3: "none" },
    { stops: ["N3-not-destroyed"], risks: { R21: 3 } },
  ],
  [
    { N3: "no", ...SECRET },
    { stops: ["N3-not-destroyed"], risks: { R21: 3 } },
  ],
];

const ORGANISATION: Row[] = [
  [{ O1: "no" }, { risks: { R23: 3 } }],
  [{ O2: "no" }, { risks: { R23: 3 } }],
  [{ O3: undefined }, {}],
  [{ O3: undefined, B2: 2, G3: "none" }, { conditions: ["O3-review"] }],
  [{ O3: null, B2: 2, G3: "none" }, { conditions: ["O3-review"] }],
  [{ O4: "can-be-off" }, { conditions: ["O4-off"] }],
  [{ O4: "yes" }, { risks: { R22: 3 }, conditions: ["O4-off"] }],
];

const TABLES = {
  CASE,
  INFORMATION,
  PLACE,
  CONTRACT,
  LAWFUL,
  SECRECY,
  LOGIN,
  SUPPLIER,
  NETWORK,
  ARCHIVE,
  PUPILS,
  ACCESS,
  EXIT,
  ENVIRONMENT,
  ORGANISATION,
};

describe("a case where everything is well", () => {
  test("raises nothing", () => {
    const { outcome, stops, risks, conditions, missing } = judge({});
    expect({ outcome, stops, risks, conditions, missing }).toEqual({
      outcome: "recommended",
      stops: [],
      risks: {},
      conditions: [],
      missing: [],
    });
  });
});

describe.each(Object.entries(TABLES))("rules of part %s", (_part, rows) => {
  test.each(rows)("%j", (changes, expected) => {
    const { stops, risks, conditions, missing } = judge(changes);
    expect({ stops, risks, conditions, missing }).toEqual({
      stops: [],
      risks: {},
      conditions: [],
      missing: [],
      ...expected,
    });
  });
});

describe("information classes", () => {
  const classK = (changes: Changes) => judge(changes).classes.find(({ id }) => id === "K")?.value;

  test.each([
    [{ B2: 0 }, 0],
    [{ B2: 1, B7: ["union"] }, 2],
    [{ B2: 3, B7: ["union"] }, 3],
    [{ B2: 0, B8: ["offences"] }, 3],
    [{ B2: 0, B11: "yes" }, 1],
    [{ B2: 1, B7: ["health"], B11: "yes" }, 3],
    [{ B2: 3, B11: "yes" }, 3],
    [{ B2: 4, B11: "yes" }, 4],
    [{ B2: 1, B7: null }, 2],
    [{ B2: null }, null],
    [{ B2: null, B8: ["protected"] }, 3],
    [{ B2: 1, ...SCHOOL, K4: ["judgements"] }, 3],
    [{ B2: 1, K4: ["judgements"] }, 1],
  ] satisfies [Changes, number | null][])("%j gives confidentiality %s", (changes, expected) => {
    expect(classK(changes)).toBe(expected);
  });
});

describe("which questions are asked", () => {
  const part = (letter: string, last: number) =>
    Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);

  test.each([
    [
      { A3: "no" },
      [],
      [...part("B", 11), ..."CDEFGHIJKLMNO".split("").map((letter) => `${letter}1`)],
    ],
    [{ A3: null }, ["B1", "C1", "D2", "G1", "H1", "I1", "J1", "L1", "M1", "N1", "O1"], []],
    [{ B10: null }, ["B1", "B2", "B11", "C1", "E1", "G1", "M1", "O4"], []],
    [{ A5: "yes" }, ["A8"], []],
    [{ A5: "no" }, [], ["A8"]],
    [{ B6: "no" }, ["D2", "D3"], ["B7", "B8", "D1", "D8", ...part("E", 7)]],
    [{ B6: null }, ["B7", "B8", "D1", "D8", "E1"], []],
    [{ B7: ["none"] }, [], ["E2"]],
    [{ B7: ["religion"] }, ["E2", "G2"], []],
    [{ B9: ["none"] }, [], part("F", 5)],
    [{ B9: ["staff"] }, part("F", 5), []],
    [{ B9: null }, part("F", 5), []],
    [{ C1: ["SE", "LI"], C2: ["NO"] }, [], ["C4", "C5", "C6"]],
    [{ C1: ["GB"] }, ["C4", "C5"], ["C6"]],
    [{ C2: null, C4: null }, ["C4", "C5", "C6"], []],
    [{ ...OUTSIDE, C4: "dpf" }, ["C6"], []],
    [{ C7: "yes" }, ["C8"], []],
    [{ C7: "no" }, [], ["C8"]],
    [{ D4: "no" }, [], ["D9"]],
    [{ E3: ["scoring"] }, [], ["E4", "E5"]],
    [{ E3: ["scoring", "excluding"] }, ["E4"], ["E5"]],
    [{ E3: ["scoring", "excluding"], E4: "ongoing" }, ["E4"], ["E5"]],
    [{ E3: ["scoring", "excluding"], E4: "done" }, ["E5"], []],
    [{ G1: "no" }, ["G3"], ["G2"]],
    [{ G1: "no", B7: ["health"] }, ["G2"], []],
    [{ J1: "no" }, [], ["J2", "J3", "J4", "J5", "J6"]],
    [{ G1: "no", ...SECRET }, ["G2"], []],
    [{}, [], part("K", 5)],
    [{ B1: ["staff", "pupils"] }, part("K", 5), []],
    [{ ...SECRET, B9: ["school"] }, part("K", 5), []],
    [{ ...SECRET, B9: ["care"] }, [], part("K", 5)],
    [{ B1: null }, part("K", 5), []],
    [{ L1: "no" }, [], ["L2", "L3"]],
    [{ ...SCHOOL, K5: "yes", L1: "no" }, ["L2", "L3"], []],
    [{ ...SCHOOL, K5: "no", L1: "no" }, [], ["L2", "L3"]],
    [{ ...SCHOOL, K5: null, L1: "no" }, ["L2", "L3"], []],
  ] satisfies [Changes, string[], string[]][])(
    "%j shows %j, hides %j",
    (changes, shown, hidden) => {
      const { visible } = judge(changes);
      expect(shown.filter((id) => !visible.includes(id))).toEqual([]);
      expect(hidden.filter((id) => visible.includes(id))).toEqual([]);
    },
  );

  test("none after the one on the security of Sweden, when the answer is yes", () => {
    const { visible, outcome, stops, risks } = judge({ B10: "yes" });
    expect(visible).toEqual([...part("A", 7), "B10"]);
    expect([outcome, stops, risks]).toEqual(["may-not-be-used", ["B10-security"], { R16: 3 }]);
  });

  test("a service inside the city's network is assessed in the ordinary way", () => {
    const { outcome, conditions, risks } = judge({ A3: "no" });
    expect([outcome, conditions, risks]).toEqual([
      "recommended-with-conditions",
      ["A3-ordinary-way"],
      {},
    ]);
  });
});

describe("remarks", () => {
  const remark = (changes: Changes) =>
    findRemarks(boras, judge(changes).answers, "2026-11-24").map(({ question }) => question);

  test.each([
    [{}, []],
    [{ N1: "no" }, ["N1"]],
    [{ O3: "2027-11-24", B2: 2 }, []],
    [{ O3: "2027-11-25", B2: 2 }, ["O3"]],
    [{ O3: "2027-11-25", B2: 1 }, []],
  ] satisfies [Changes, string[]][])("%j: %j", (changes, expected) => {
    expect(remark(changes)).toEqual(expected);
  });
});

describe("what is not known", () => {
  test.each(["A4", "A6", "B2", "C3", "D1", "D2", "E1", "G5", "K2", "K3", "N3"])(
    "%s: vet ej on a stopper's question is advised against",
    (id) => {
      const secret = /C3|N3/.test(id) ? SECRET : /D2|K/.test(id) ? SCHOOL : {};
      const { outcome, gaps } = judge({ ...secret, [id]: null });
      expect(outcome).toBe("advised-against");
      expect(gaps.find(({ question }) => question === id)?.stoppers).not.toEqual([]);
    },
  );

  test("an unknown transfer does not stop the case for want of a DPF check, but is a gap", () => {
    const { stops, outcome, gaps } = judge({ ...OUTSIDE, C4: null, C6: null });
    expect([stops, outcome]).toEqual([[], "advised-against"]);
    expect(gaps.map(({ question }) => question)).toEqual(["C4", "C6"]);
  });

  test("no certificate, unknown, adds to what is raised", () => {
    expect(judge({ G7: "no", H1: null }).risks).toEqual({ R08: 4 });
  });
});

describe("measures that an answer calls for", () => {
  test.each([
    [{ A4: "none" }, "R19", "A23"],
    [{ B8: ["offences"] }, "R02", "A09"],
    [{ B8: ["offences"] }, "R08", "A04"],
    [{ B10: "yes" }, "R16", "A21"],
    [{ D6: "unregulated" }, "R06", "A17"],
    [{ E1: "none", E6: "advises-against" }, "R01", "A23"],
    [{ H2: "no", ...SECRET, F3: "continuous" }, "R02", "A03"],
    [{ J6: "no" }, "R13", "A18"],
    [{ ...SCHOOL, K4: ["protected"] }, "R08", "A09"],
    [{ M3: "no" }, "R13", "A16"],
    [{ N3: "no" }, "R21", "A17"],
    [{ O4: "yes" }, "R22", "A26"],
  ] satisfies [Changes, string, string][])("%j: %s is met by %s", (changes, risk, measure) => {
    expect(judge(changes).measures[risk]).toContain(measure);
  });
});
