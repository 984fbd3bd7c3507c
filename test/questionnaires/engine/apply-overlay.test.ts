import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOverlay } from "#electron/catalog/read-overlay.ts";
import { adaptQuestionnaire, applyOverlay } from "#engine/apply-overlay.ts";
import { assess } from "#engine/assess.ts";
import { canonicalize } from "#engine/canonical.ts";
import { readInput } from "#engine/read-input.ts";
import { Overlay } from "#engine/overlay.ts";
import { listProtectedQuestions } from "#engine/protected.ts";
import { Questionnaire } from "#engine/questionnaire.ts";
import { listQuestions, readBoras, readFixture } from "#test/support/catalog.ts";
import { local } from "#test/support/questionnaire.ts";

const boras = await readBoras();
const read = await readOverlay("questionnaires/overlays/exempelby.yaml");
if (!read.ok) throw new Error(read.problems[0].text.en);
const example = read.overlay;
const DIGESTS = { base: "aa".repeat(32), overlay: "bb".repeat(32) };

type Change = Partial<Record<keyof Overlay, unknown>>;

function makeOverlay(change: Change): Overlay {
  const { format, formatVersion, id, version, date, base, municipality } = example;
  const bare = { format, formatVersion, id, version, date, base, municipality };
  return Overlay.parse({ ...bare, ...change });
}

function refuse(change: Change): string[] {
  const applied = applyOverlay(boras, makeOverlay(change), DIGESTS);
  return applied.ok ? [] : applied.problems.map(({ path, code }) => `${path.join(".")} ${code}`);
}

function applyExample(): Questionnaire {
  const applied = applyOverlay(boras, example, DIGESTS);
  if (!applied.ok) throw new Error(applied.problems[0].text.en);
  return applied.questionnaire;
}

const stops = listQuestions(boras).flatMap((question) =>
  question.stops.map((stop) => ({ ...stop, question: question.id })),
);
const bound = stops.filter(({ basis }) => basis !== "house-rule");
const own = stops.filter(({ basis }) => basis === "house-rule");

describe("a stopper that rests on law or supervision practice", () => {
  test("is one of many", () => expect(bound.length).toBeGreaterThan(15));

  test.each(bound.map(({ id }) => [id]))("%s cannot be switched off", (id) => {
    expect(refuse({ houseRulesOff: [id] })).toEqual(["houseRulesOff.0 protected-stopper"]);
  });

  test.each(bound.map(({ id, question }) => [id, question]))(
    "%s keeps its answers' names on %s",
    (_id, question) => {
      const found = listQuestions(boras).find(({ id }) => id === question)!;
      if (!("options" in found)) return;
      const names = { [found.options[0]!.id]: { sv: "Nej", en: "No" } };
      expect(refuse({ options: { [question]: names } })).toEqual([
        `options.${question} protected-question`,
      ]);
    },
  );

  test("stands as it was, with everything that shows it, whatever an overlay does", () => {
    const terms = Object.fromEntries(boras.terms!.map(({ id, sv, en }) => [id, { sv, en }]));
    const word = fc.stringMatching(/^[A-Za-zÅÄÖåäö]{1,12}$/);
    const overlays = fc.record({
      houseRulesOff: fc.subarray(own.map(({ id }) => id)),
      terms: fc.constantFrom({}, terms),
      municipality: fc.record({ sv: word, en: word }),
      signers: fc.constantFrom(undefined, example.signers),
      rules: fc.constantFrom([], example.rules),
      sections: fc.constantFrom([], example.sections),
      measures: fc.constantFrom([], example.measures),
      references: fc.constantFrom([], example.references),
    });
    fc.assert(
      fc.property(overlays, (change) => {
        const adapted = adaptQuestionnaire(boras, makeOverlay(change), DIGESTS);
        if (!adapted.ok) throw new Error(adapted.problems[0].text.en);
        const { sections } = adapted.questionnaire;
        const kept = listQuestions(adapted.questionnaire).flatMap((question) =>
          question.stops.filter(({ basis }) => basis !== "house-rule"),
        );
        const rule = ({ id, when, basis, unknownStops }: (typeof kept)[number]) => ({
          id,
          when,
          basis,
          unknownStops,
        });
        expect(kept.map(rule)).toEqual(bound.map(rule));
        boras.sections.forEach((section, s) => {
          expect(sections[s]!.visible).toEqual(section.visible);
          section.questions.forEach((question, q) => {
            expect(sections[s]!.questions[q]).toMatchObject({
              id: question.id,
              type: question.type,
              ...(question.visible === undefined ? {} : { visible: question.visible }),
            });
          });
        });
        expect([...listProtectedQuestions(adapted.questionnaire)]).toEqual([
          ...listProtectedQuestions(boras),
        ]);
      }),
      { numRuns: 30 },
    );
  });
});

test("a house rule can be switched off, and then does not stop", () => {
  const input = readInput(readFixture("recommended"));
  input.answers["A4"] = { value: "refused" };
  const names = (questionnaire: Questionnaire) =>
    assess(questionnaire, input).stoppers.map(({ id }) => id);
  expect(names(boras)).toEqual(["A4-refused"]);
  expect(names(applyExample())).toEqual([]);
});

test("an own rule stops, an own question asks and an own measure lowers", () => {
  const applied = applyExample();
  const input = readInput(readFixture("recommended"));
  input.answers["A5"] = { value: "yes" };
  input.answers["X1"] = { value: "no" };
  const { stoppers, risks, conditions } = assess(applied, input);
  expect(stoppers.map(({ id, basis }) => [id, basis])).toEqual([
    ["A5-lokal-gemensamt", "house-rule"],
  ]);
  expect(risks.map(({ id }) => id)).toContain("R23");
  expect(conditions.map(({ id }) => id)).toContain("X1-forteckning");
  expect(applied.risks.find(({ id }) => id === "R05")?.measures).toContain("A80");
});

describe("own words", () => {
  const texts = JSON.stringify({
    ...applyExample(),
    references: [],
    doubts: [],
    overlay: null,
    terms: null,
  });

  test("stand for every form of the catalogue's, whole words only", () => {
    expect(texts).toContain("Kommunledningskontoret har inte godkänt");
    expect(texts).toContain("utanför Exempelby kommuns nätverk");
    expect(texts).not.toMatch(/Stadskansli|Borås Stads?\b|\b[Ss]tadens?\b(?!-)|executive office/);
  });

  test("leave what is quoted as it was", () => {
    expect(applyExample().references[0]).toEqual(boras.references[0]);
  });
});

test("the overlay goes with the questionnaire, and applied again gives the same", () => {
  const applied = applyExample();
  expect(applied.overlay).toMatchObject({
    id: "exempelby",
    version: "1.0.0",
    sha256: DIGESTS.overlay,
    base: { id: "boras-molntjanster", version: boras.version, sha256: DIGESTS.base },
  });
  const written = canonicalize(applied);
  expect(canonicalize(Questionnaire.parse(JSON.parse(written)))).toBe(written);
  const again = adaptQuestionnaire(boras, Overlay.parse(applied.overlay!.content), DIGESTS);
  expect(again.ok && canonicalize(again.questionnaire)).toBe(written);
});

const rule = (change: object) => ({ ...structuredClone(example.rules[0]!), ...change });
const stop = (change: object) => [{ ...structuredClone(example.rules[0]!.stops[0]!), ...change }];
const section = (change: object) => ({ ...structuredClone(example.sections[0]!), ...change });
const { references } = example;

test.each<[string, Change, string[]]>([
  ["another questionnaire", { base: "annan" }, ["base wrong-base"]],
  [
    "a term that is not declared",
    { terms: { borgmästaren: { sv: ["A"], en: ["A"] } } },
    ["terms.borgmästaren unknown-term"],
  ],
  [
    "too few forms",
    { terms: { stadskansliet: { sv: ["A"], en: ["A"] } } },
    ["terms.stadskansliet.sv wrong-forms", "terms.stadskansliet.en wrong-forms"],
  ],
  [
    "an option that is not there",
    { options: { A1: { ingen: { sv: "A", en: "A" } } } },
    ["options.A1.ingen unknown-option"],
  ],
  ["options of a question without any", { options: { A5: {} } }, ["options.A5 unknown-question"]],
  ["a stopper that is not there", { houseRulesOff: ["A1-x"] }, ["houseRulesOff.0 unknown-stopper"]],
  [
    "a rule on no question",
    { references, rules: [rule({ question: "A9", stops: [] })] },
    ["rules.0.question unknown-question"],
  ],
  [
    "a rule that calls itself law",
    { references, rules: [rule({ stops: stop({ basis: "law" }) })] },
    ["rules.0.stops.0.basis wrong-basis"],
  ],
  [
    "a rule with the catalogue's name",
    { references, rules: [rule({ stops: stop({ id: "A5-own" }) })] },
    ["rules.0.stops.0.id wrong-prefix"],
  ],
  [
    "a rule about a later question",
    { references, rules: [rule({ stops: stop({ when: { question: "C3", is: ["no"] } }) })] },
    ["rules.0 forward-reference"],
  ],
  [
    "a part with the catalogue's letter",
    { references, sections: [section({ id: "B" })] },
    ["sections.0.id wrong-prefix"],
  ],
  [
    "a measure with the catalogue's number",
    { measures: [{ ...example.measures[0], id: "A30" }] },
    ["measures.0.id wrong-prefix"],
  ],
  [
    "a measure that lowers too much",
    { measures: [{ ...example.measures[0], lowers: 2 }] },
    ["measures.0.lowers out-of-range"],
  ],
  [
    "a source with the catalogue's name",
    { references: [{ ...references[0], id: "egen" }] },
    ["references.0.id wrong-prefix"],
  ],
  ["a source that nothing uses", { references }, ["references.0 reference-never-used"]],
])("%s is refused", (_name, change, problems) => {
  expect(refuse(change)).toEqual(problems);
});

test("a questionnaire is adapted once", () => {
  const again = applyOverlay(applyExample(), example, DIGESTS);
  expect(again).toMatchObject({ ok: false, problems: [{ code: "wrong-base" }] });
});

describe("who may accept a risk by an avvikelse", () => {
  const signers = [{ id: "chef", role: local("Chef"), meaning: local("Ansvarar") }];
  const acceptor = (change: Change) => {
    const applied = applyOverlay(boras, makeOverlay(change), DIGESTS);
    return applied.ok ? applied.questionnaire.method.acceptedBy : "refused";
  };

  test("is the catalogue's own while among the signers, else the one that is named, else nobody", () => {
    expect(acceptor({})).toBe("systemagare");
    expect(acceptor({ signers })).toBeUndefined();
    expect(acceptor({ signers, acceptedBy: "chef" })).toBe("chef");
  });

  test("is a mistake where it is no signer", () => {
    expect(refuse({ signers, acceptedBy: "systemagare" })).toEqual(["acceptedBy unknown-signer"]);
  });
});
