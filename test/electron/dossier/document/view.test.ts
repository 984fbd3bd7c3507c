import { beforeAll, describe, expect, test } from "vitest";
import { buildView, type DossierView } from "#electron/dossier/document/view.ts";
import { OUTCOME_TEXTS } from "#engine/outcome-texts.ts";
import { dossierTexts } from "#renderer/app/texts/sv-dossier.ts";
import type { Answers } from "#engine/answers.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import {
  answerAll,
  exampleDetails,
  buildExample,
  readShippedQuestionnaire,
} from "#test/support/dossier-source.ts";
import { makeFullSource } from "#test/support/sealed-dossier.ts";

let questionnaire: Questionnaire;
let view: DossierView;

beforeAll(async () => {
  questionnaire = await readShippedQuestionnaire();
  view = buildView(await makeFullSource());
});

function viewAnswers(fixed: Answers): DossierView {
  const answers = answerAll(questionnaire, {
    A3: { value: "yes" },
    B6: { value: "yes" },
    ...fixed,
  });
  return buildView(buildExample({ questionnaire, answers }));
}

function findQuestion(from: DossierView, id: string) {
  const found = from.parts.flatMap(({ questions }) => questions).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
}

test("the cover says what it is about and that it is a proposal", async () => {
  const { outcome } = (await makeFullSource()).content.result;
  expect(view.cover.outcome.text).toBe(OUTCOME_TEXTS[outcome].sv);
  expect(view.cover.outcome.text).toMatch(/^Förslag: /);
  const facts = Object.fromEntries(view.cover.facts.map(({ label, value }) => [label, value]));
  expect(facts).toMatchObject({
    Diarienummer: "GSN 2026-00417",
    Leverantör: "Lärdomstjänst i Norden AB (556677-8899)",
    Handläggare: "Anna Åkerström, upphandlare",
    Datum: "2026-11-23",
    "Aktens version": "1",
    "Framställd med": "Molnakt 0.1.0",
  });
});

test("the cover says when the questionnaire was loaded from a file", () => {
  const findRules = (loaded: boolean) => {
    const source = buildExample({ questionnaire, answers: {}, loaded });
    const { facts } = buildView(source).cover;
    return facts.find(({ label }) => label === "Frågor och regler")?.value;
  };
  expect(findRules(true)).toContain("inte kommer från Molnakt");
  expect(findRules(false)).not.toContain("Molnakt");
});

test("a file of evidence tells what it belongs to, who vouches for it and what to be cautious of", async () => {
  const file = view.attachments.find(({ name }) => name.includes("Biträdesavtal"));
  expect(file?.more.join()).toMatch(/^Hör till: .*A10/);
  expect(view.attachments[0]?.more).toEqual([]);
  const source = await makeFullSource();
  const [first] = source.content.evidence;
  const answers = { ...source.content.input.answers };
  answers["A3"] = { value: "yes", source: "supplier", evidence: [first!.sha256] };
  const input = { ...source.content.input, answers, measures: {}, deviations: {} };
  const evidence = source.content.evidence.map((one) => ({ ...one, caution: "macros" as const }));
  const changed = buildView({ ...source, content: { ...source.content, input, evidence } });
  const [, , , supports, loose] = changed.attachments;
  expect(supports?.more).toEqual([
    "Hör till: A3 (leverantörens uppgift)",
    "Dokumentet innehåller makron. Öppna det bara om du vet varför.",
  ]);
  expect(loose?.more[0]).toBe("Hör till ärendet, inte till ett visst svar.");
});

test("answers that contradict each other stand in the summary and at each question", () => {
  const within = { C1: { value: ["SE"] }, C2: { value: ["SE"] }, D4: { value: "yes" } };
  const row = { name: "Exempel Inc.", country: "US", task: "Support" };
  const contradicted = viewAnswers({ ...within, D9: { value: [row] } });
  const start = "C1, C2, D9: Data lagras och sköts bara inom EES";
  const { contradictions, moreContradictions } = contradicted.summary;
  expect(contradictions.some((text) => text.startsWith(start)) || moreContradictions !== null).toBe(
    true,
  );
  for (const id of ["C1", "C2", "D9"]) {
    const texts = findQuestion(contradicted, id).flags.map(({ text }) => text);
    expect(texts.join("\n"), id).toContain("Motsägelse (C1, C2, D9): Data lagras");
  }
  const plain = viewAnswers({ ...within, D9: { value: [{ ...row, country: "DE" }] } });
  expect(
    findQuestion(plain, "C1")
      .flags.map(({ text }) => text)
      .join(),
  ).not.toContain("Data lagras");
});

test("the chapter on lawfulness holds what the questionnaire names, and is left out where it names nothing", () => {
  expect(view.lawfulness?.map(({ id }) => id)).toContain("C4");
  const foreign = { ...questionnaire, title: { sv: "Kameror", en: "Cameras" } };
  delete foreign.lawfulness;
  const answers = answerAll(foreign, {});
  const other = buildView(buildExample({ questionnaire: foreign, answers }));
  expect([other.lawfulness, other.kind]).toEqual([null, "Kameror"]);
  expect(other.title).toMatch(/^Kameror: /);
});

test("the board is proposed to decide, in numbered points", () => {
  expect(view.summary.lead).toBe("Nämnden för grundskola i Exempelstad föreslås besluta att");
  expect(view.summary.points[0]).toContain("Klassrummet Plus från Lärdomstjänst i Norden AB");
  expect(view.summary.risks).toHaveLength(3);
});

test("an avvikelse that counts stands beside the figure without it, in the summary too", () => {
  const risk = view.risks.find(({ id }) => id === "R07");
  expect(risk?.accepted).toMatch(/^Avvikelse: 1\s×\s\d\s=\s\d \((låg|måttlig)\)$/);
  expect(Number(risk?.residual.split(" = ")[1])).toBeGreaterThan(
    Number(/=\s(\d)/.exec(risk?.accepted ?? "")?.[1]),
  );
  expect(view.summary.deviations).toHaveLength(1);
  expect(view.summary.deviations[0]).toMatch(
    /^R07 Kapade konton: restrisken \d+ \(.*\) räknas som \d \(.*\)\. Godtas av Stina Ek, Systemägare\.$/,
  );
});

test("an avvikelse is told in full, and what one lacks that does not count", () => {
  const [counts, incomplete, ...more] = view.deviations.toSorted((a, b) =>
    a.title < b.title ? -1 : 1,
  );
  expect(more).toEqual([]);
  expect([counts?.counts, incomplete?.counts]).toEqual([true, false]);
  expect(counts?.facts.map(({ label, value }) => [label, ...value])).toEqual([
    ["Skäl", "Tjänsten behövs, och skadan går att rätta."],
    ["Dataskyddsombudets råd", "2026-10-01. Vi avråder inte."],
    ["Godtas av", "Stina Ek, Systemägare, 2026-10-02"],
    ["Underlag", "underlag-02-Beslut om avvikelse.txt"],
  ]);
  expect(incomplete?.effect).toContain("Avvikelsen är inte komplett och räknas inte.");
  expect(incomplete?.facts.at(-1)).toEqual({
    label: "Saknas",
    value: ["dataskyddsombudets råd; datum för rådet; det undertecknade beslutet som underlag"],
  });
});

test("the officer's raise is among the reasons", () => {
  const risk = view.risks.find(({ id }) => id === "R10");
  expect(risk?.reasons.join("\n")).toContain("Loggen har saknats vid två incidenter i år.");
});

test("the scales are told, with the scores of each band", () => {
  expect(view.scales.steps[3]).toEqual({
    step: "4",
    likelihood: "Ofta, flera gånger om året",
    consequence: "Allvarlig skada",
  });
  expect(view.scales.bands).toBe("1–3 låg, 4–6 måttlig, 8–9 hög, 12–16 mycket hög");
});

test("a measure that is verified without evidence says so", () => {
  const status = (id: string) => view.measures.find(({ name }) => name.startsWith(id))?.status;
  expect(status("Å8 ")).toBe("verifierad utan underlag, räknas som avtalad");
  expect(status("Å10 ")).toBe("verifierad");
});

test("a question shows its answer, who vouches for it, and who wrote it when", () => {
  const { trace, answer } = findQuestion(view, "A3");
  expect(answer).toEqual(["Ja, allt"]);
  expect(trace.slice(-2).join(" ")).toMatch(/^2026-11-20 09:\d\d Anna Åkerström$/);
});

test("a question without an answer has nobody who wrote it", () => {
  const lone = buildView(buildExample({ questionnaire, answers: {} }));
  const { answer, trace, flags } = findQuestion(lone, "A1");
  expect(answer).toEqual(["Inte besvarad"]);
  expect(trace).toEqual([]);
  expect(flags.map(({ shape }) => shape)).toEqual(["gap"]);
});

test("evidence is named as it is called among the attachments", async () => {
  const source = await makeFullSource();
  const [entry] = source.content.evidence;
  const evidence = { "Biträdesavtal, utkast 3.txt": "Avtal mellan kommunen och leverantören." };
  const all = answerAll(questionnaire);
  const answers = {
    ...all,
    A4: { ...all["A4"]!, evidence: [entry!.sha256] },
  };
  const shown = findQuestion(buildView(buildExample({ questionnaire, answers, evidence })), "A4");
  expect(shown.trace).toContain("Underlag: underlag-01-Biträdesavtal- utkast 3.txt");
});

describe("flags", () => {
  test("an answer that stops the case is marked where it stands", () => {
    const stopped = viewAnswers({ A6: { value: "automatic" } });
    const texts = stopped.parts.flatMap(({ questions }) => questions.flatMap(({ flags }) => flags));
    expect(texts.filter(({ shape }) => shape === "stop").length).toBeGreaterThan(0);
    for (const { text } of texts)
      expect(text).toMatch(/^(Stopp: |Villkor: |Kunskapslucka: |Motsägelse \()/);
  });

  test("an unknown answer is a gap", () => {
    const { answer, flags } = findQuestion(viewAnswers({ B7: { unknown: true } }), "B7");
    expect(answer).toEqual(["Vet ej"]);
    expect(flags.map(({ shape }) => shape)).toContain("gap");
  });
});

test("questions that are not asked are named at the end of their part", () => {
  const without = viewAnswers({ B6: { value: "no" } });
  const part = without.parts.find(({ id }) => id === "E");
  expect(part?.notAsked).toMatch(/^Frågor som inte ställdes.*E1/);
  expect(part?.questions.map(({ id }) => id)).not.toContain("E1");
});

test("countries are listed once, with their legal status and the questions that name them", () => {
  const names = view.case.countries.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(view.case.countries).toContainEqual({
    name: "Sverige",
    status: "Inom EU och EES",
    uses: "lagring (C1), drift och support (C2)",
  });
});

test("every raised risk stands once in each matrix, and its place is said in words", () => {
  expect(view.risks.length).toBeGreaterThan(5);
  expect(view.matrices.stages).toHaveLength(3);
  for (const { cells, alt } of view.matrices.stages) {
    const placed = cells.reduce((count, { ids, more }) => count + ids.length + more, 0);
    expect(placed).toBe(view.risks.length);
    for (const { id } of view.risks) expect(alt).toContain(id);
  }
});

test("the cells of the matrix carry likelihood times consequence, the highest at the top right", () => {
  const [before] = view.matrices.stages;
  expect(before?.cells.map(({ score }) => score)).toEqual([
    ...[4, 8, 12, 16],
    ...[3, 6, 9, 12],
    ...[2, 4, 6, 8],
    ...[1, 2, 3, 4],
  ]);
});

test("references are those that what is shown rests on, with dates", () => {
  const fewer = buildView(
    buildExample({ questionnaire, answers: answerAll(questionnaire, { B6: { value: "no" } }) }),
  );
  expect(view.references.length).toBeGreaterThan(20);
  expect(fewer.references.length).toBeLessThan(questionnaire.references.length);
  for (const { certainty } of view.references) {
    expect(certainty).toMatch(/^\d{4}-\d\d-\d\d: (läst i|inte kontrollerad)/);
  }
});

test("what replaces a repealed law is named, not its id", () => {
  const replaced = view.references.filter(({ more }) => more.includes("Ersatt av"));
  expect(replaced.length).toBeGreaterThan(0);
  for (const { more } of replaced) expect(more).not.toMatch(/Ersatt av [a-z0-9]+-/);
});

test("the law of today names the older one, and every source says where to read it", () => {
  const gdpr = view.references.find(({ number }) => number.includes("artikel 28"));
  expect(gdpr?.more).toContain("Ersatte Personuppgiftslagen (PuL), 30–31 §§");
  for (const { more } of view.references) expect(more).toMatch(/Källa: .+\.$/);
});

test("doubts stand with the questions they bear on, and only those that were asked", () => {
  expect(view.doubts.length).toBeGreaterThan(10);
  const asked = new Set(view.parts.flatMap(({ questions }) => questions.map(({ id }) => id)));
  for (const { questions, text } of view.doubts) {
    expect(text).not.toBe("");
    for (const id of questions.split(", ")) expect(asked).toContain(id);
  }
  const without = buildView(
    buildExample({ questionnaire, answers: answerAll(questionnaire, { A3: { value: "no" } }) }),
  );
  expect(without.doubts.length).toBeLessThan(view.doubts.length);
});

test("a remark stands at its question, as of the day the dossier was made", () => {
  const remarked = buildView(
    buildExample({
      questionnaire,
      answers: answerAll(questionnaire, {
        A3: { value: "yes" },
        B2: { value: 2 },
        N1: { value: "no" },
        O3: { value: "2031-01-01" },
      }),
    }),
  );
  for (const [id, words] of [
    ["N1", "Inga miljökrav"],
    ["O3", "mer än tolv månader"],
  ] as const) {
    const flags = findQuestion(remarked, id).flags.map(({ text }) => text);
    expect(flags.join(" "), id).toContain(`Anmärkning: `);
    expect(flags.join(" "), id).toContain(words);
  }
});

test("the same source gives the same view", async () => {
  expect(buildView(await makeFullSource())).toEqual(view);
});

test("the steps for checking name the app's own page", () => {
  expect(view.verification[0]).toContain(`”${dossierTexts.verify.title}”`);
});

test("the pictures name every country and company, and what is not known, in words", () => {
  const unknown = buildView(
    buildExample({
      questionnaire,
      answers: answerAll(questionnaire, { A3: { value: "yes" }, C1: { unknown: true } }),
    }),
  );
  for (const { map, flow, case: listed } of [view, unknown]) {
    expect(listed.countries.length).toBeGreaterThan(0);
    for (const { name } of listed.countries) expect(map?.alt).toContain(name);
    const marks = map?.panels.flatMap(({ marks: inside }) => inside) ?? [];
    expect(marks).toHaveLength(listed.countries.length);
    expect(flow?.alt).toContain(exampleDetails.supplier.name);
  }
  expect(unknown.map?.unknown).toContain("lagring: vet ej (C1)");
  expect(unknown.case.unknown).toContainEqual({ use: "lagring", reason: "vet ej (C1)" });
  const aside = buildView(buildExample({ questionnaire, answers: { A3: { value: "no" } } }));
  expect([aside.map, aside.flow]).toEqual([null, null]);
});
