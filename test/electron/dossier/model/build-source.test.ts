import { beforeAll, describe, expect, test } from "vitest";
import { buildSource, type SourceParts } from "#electron/dossier/model/build-source.ts";
import { digest } from "#electron/dossier/model/attachments.ts";
import { DossierContent } from "#electron/dossier/model/dossier-content.ts";
import { readJournalFile } from "#electron/journal/journal-file.ts";
import { assess } from "#engine/assess.ts";
import { EMPTY_INPUT } from "#engine/empty-input.ts";
import {
  answerAll,
  EXAMPLE_CREATED,
  exampleDetails,
  journalCase,
  readShippedQuestionnaire,
} from "#test/support/dossier-source.ts";
import { makeDeviation } from "#test/support/questionnaire.ts";

let parts: SourceParts;

beforeAll(async () => {
  const questionnaire = await readShippedQuestionnaire();
  const answers = answerAll(questionnaire);
  const bytes = new Uint8Array(Buffer.from("avtal"));
  parts = {
    assessmentId: "3f0c9a52-8a3b-4c0e-9d52-6c1f2d7b8e10",
    details: exampleDetails,
    questionnaire,
    input: { ...EMPTY_INPUT, answers },
    entries: journalCase({ questionnaire, answers, evidence: { "avtal.txt": "avtal" } }),
    evidence: new Map([[digest(bytes), bytes]]),
    signers: ["handlaggare", "systemagare"],
    language: "sv",
    created: EXAMPLE_CREATED,
    appVersion: "0.1.0",
  };
});

function findCodes(change: Partial<SourceParts>): string[] {
  const built = buildSource({ ...parts, ...change });
  return built.ok ? [] : built.problems.map(({ code }) => code);
}

test("what is frozen follows from the case", () => {
  const built = buildSource(parts);
  if (!built.ok) throw new Error(built.problems[0].text.en);
  const { content, questionnaire, journal } = built.source;
  const assessment = assess(parts.questionnaire, parts.input);
  expect(DossierContent.parse(content)).toEqual(content);
  expect(content.result.outcome).toBe(assessment.outcome);
  expect(content.result.risks).toHaveLength(assessment.risks.length);
  expect(content.questionnaire.sha256).toBe(digest(questionnaire));
  expect(content.journal.sha256).toBe(digest(journal));
  expect(content.journal.head).toBe(parts.entries.at(-1)?.hash);
  expect(readJournalFile(journal)).toEqual({ ok: true, entries: parts.entries });
  expect(content.signers).toEqual([
    { field: "signature-1-handlaggare", id: "handlaggare" },
    { field: "signature-2-systemagare", id: "systemagare" },
  ]);
  expect(content.evidence.map(({ name }) => name)).toEqual(["avtal.txt"]);
});

test("an avvikelse counts only in a dossier that the one who accepts it is to sign", () => {
  const { questionnaire, evidence } = parts;
  const [file] = evidence.keys();
  if (file === undefined) throw new Error("no evidence");
  const raised = { R10: { likelihood: 4, reason: "Hänt förr" } };
  const deviations = { R10: makeDeviation(1, { evidence: [file] }) };
  const answers = answerAll(questionnaire);
  const entries = journalCase({
    questionnaire,
    answers,
    evidence: { "avtal.txt": "avtal" },
    raised,
    deviations,
  });
  const input = { ...EMPTY_INPUT, answers, raised, deviations };
  const built = buildSource({ ...parts, input, entries });
  if (!built.ok) throw new Error(built.problems[0].text.en);
  const { risks } = built.source.content.result;
  expect(risks.find(({ id }) => id === "R10")).toMatchObject({ residual: 4, accepted: 1 });
  expect(risks.filter(({ accepted }) => accepted !== undefined)).toHaveLength(1);
  expect(findCodes({ input, entries, signers: ["handlaggare"] })).toEqual(["dossier.acceptor"]);
  const incomplete = { R10: makeDeviation(1, { evidence: [file], reason: "" }) };
  expect(
    findCodes({
      input: { ...input, deviations: incomplete },
      entries: journalCase({
        questionnaire,
        answers,
        evidence: { "avtal.txt": "avtal" },
        raised,
        deviations: incomplete,
      }),
      signers: ["handlaggare"],
    }),
  ).toEqual([]);
});

test("an avvikelse that points at a file outside the case is refused", () => {
  const { questionnaire } = parts;
  const answers = answerAll(questionnaire);
  const deviations = { R10: makeDeviation(1) };
  const entries = journalCase({
    questionnaire,
    answers,
    evidence: { "avtal.txt": "avtal" },
    deviations,
  });
  const input = { ...EMPTY_INPUT, answers, deviations };
  expect(findCodes({ input, entries })).toEqual(["dossier.evidence-unknown"]);
});

test("the same parts freeze to the same content", () => {
  expect(buildSource(parts)).toEqual(buildSource(structuredClone(parts)));
});

describe("a case that does not hold together is refused", () => {
  test("without a journal", () => {
    expect(findCodes({ entries: [] })).toEqual(["journal.empty"]);
  });

  test("with a journal that was tampered with", () => {
    const entries = structuredClone([...parts.entries]);
    entries[1]!.by = "Någon annan";
    expect(findCodes({ entries })).toContain("journal.hash");
  });

  test("with answers that the journal does not lead to", () => {
    const answers = { ...parts.input.answers, A3: { value: "partly" } };
    expect(findCodes({ input: { ...parts.input, answers } })).toEqual(["dossier.journal-differs"]);
  });

  test("with other details, or another case's journal", () => {
    const details = { ...exampleDetails, board: "En annan nämnd" };
    expect(findCodes({ details })).toEqual(["dossier.journal-differs"]);
    const assessmentId = "00000000-8a3b-4c0e-9d52-6c1f2d7b8e10";
    expect(findCodes({ assessmentId })).toEqual(["dossier.journal-differs"]);
  });

  test("without the bytes of its evidence, or with others", () => {
    expect(findCodes({ evidence: new Map() })).toEqual(["dossier.evidence-missing"]);
    const [hash = ""] = parts.evidence.keys();
    const evidence = new Map([[hash, new Uint8Array(Buffer.from("annat"))]]);
    expect(findCodes({ evidence })).toEqual(["dossier.evidence-missing"]);
  });

  test("with evidence that the case does not have", () => {
    const { questionnaire, input } = parts;
    const answers = {
      ...input.answers,
      A4: { ...input.answers["A4"]!, evidence: ["0".repeat(64)] },
    };
    const entries = journalCase({ questionnaire, answers });
    expect(findCodes({ input: { ...input, answers }, entries })).toEqual([
      "dossier.evidence-unknown",
    ]);
  });

  test.each([[[]], [["okänd"]], [["handlaggare", "handlaggare"]]])(
    "with the signers %j",
    (signers) => {
      expect(findCodes({ signers })).toEqual(["dossier.signers"]);
    },
  );
});
