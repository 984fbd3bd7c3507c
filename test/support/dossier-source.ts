import { createHash } from "node:crypto";
import { buildSource } from "#electron/dossier/model/build-source.ts";
import type { DossierSource } from "#electron/dossier/model/dossier-content.ts";
import { readQuestionnaire } from "#electron/catalog/read-questionnaire.ts";
import { appendEntry } from "#electron/journal/chain.ts";
import type { Change, Entry } from "#electron/journal/entry.ts";
import type {
  Answer,
  AnswerValue,
  Answers,
  Deviation,
  MeasureState,
  RaisedRisk,
} from "#engine/answers.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { EMPTY_INPUT } from "#engine/empty-input.ts";
import { createView } from "#engine/create-view.ts";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import type { Language } from "#engine/local-text.ts";
import type { Question } from "#engine/question.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";

export const exampleDetails: CaseDetails = {
  board: "Nämnden för grundskola i Exempelstad",
  registrationNumber: "GSN 2026-00417",
  service: "Klassrummet Plus",
  supplier: { name: "Lärdomstjänst i Norden AB", organisationNumber: "556677-8899" },
  officer: { name: "Anna Åkerström", role: "upphandlare" },
};

export const EXAMPLE_CREATED = "2026-11-23T13:03:22.000Z";

/** The questionnaire that the product ships. */
export async function readShippedQuestionnaire(): Promise<Questionnaire> {
  const read = await readQuestionnaire("questionnaires/catalog/boras-molntjanster");
  if (!read.ok) throw new Error(read.problems.map(({ text }) => text.en).join("\n"));
  return read.questionnaire;
}

function answerAny(question: Question, turn: number): Answer {
  const source = (["supplier", "verified", "officer"] as const)[turn % 3] ?? "officer";
  const note =
    turn % 5 === 0
      ? "Leverantören har svarat i brev den 12 november. Avtalet säger samma sak i bilaga 3, punkt 4.2.\nVi har inte sett någon revisionsrapport."
      : undefined;
  const more = { source, ...(note === undefined ? {} : { note }) };
  if (turn % 9 === 8 && question.type !== "text") return { unknown: true, ...more };
  return { value: chooseValue(question, turn), ...more };
}

function chooseValue(question: Question, turn: number): AnswerValue {
  switch (question.type) {
    case "yesNo":
      return turn % 3 === 0 ? "no" : "yes";
    case "oneOf":
      return question.options[turn % question.options.length]?.id ?? "";
    case "manyOf":
      return question.options
        .filter((option) => !option.exclusive)
        .slice(0, 1 + (turn % 3))
        .map(({ id }) => id);
    case "text":
      return "Köpet görs på ramavtal och gäller ett verktyg för planering av undervisning. Dnr GSN 2026-00417.";
    case "number":
      return question.min;
    case "date":
      return "2026-10-01";
    case "class":
      return 1 + (turn % 3);
    case "countries":
      return ["SE", "IE", "US"];
    case "table":
      return [
        Object.fromEntries(
          question.columns.map(({ id, type }) => [
            id,
            type === "country" ? "IE" : "Datahall Nord Ltd",
          ]),
        ),
        Object.fromEntries(
          question.columns.map(({ id, type }) => [
            id,
            type === "country" ? "US" : "Support Desk Inc.",
          ]),
        ),
      ];
  }
}

/** An answer to every question that is asked, of every kind; `fixed` ones are taken as they are. */
export function answerAll(questionnaire: Questionnaire, fixed: Answers = {}): Answers {
  const answers: Answers = {};
  const index = indexQuestionnaire(questionnaire);
  // Nothing more is asked when the security of Sweden is at stake.
  const settled: Answers = { B10: { value: "no" }, ...fixed };
  let turn = 0;
  for (const { question } of index.questions.values()) {
    if (!createView(index, answers, false).question(question.id).shown) continue;
    answers[question.id] = settled[question.id] ?? answerAny(question, turn);
    turn += 1;
  }
  return answers;
}

export type ExampleCase = {
  questionnaire: Questionnaire;
  answers: Answers;
  details?: CaseDetails;
  measures?: Record<string, MeasureState>;
  raised?: Record<string, RaisedRisk>;
  deviations?: Record<string, Deviation>;
  /** Text of each evidence file, by name. */
  evidence?: Record<string, string>;
  language?: Language;
  signers?: string[];
  loaded?: boolean;
};

/** A journal with an entry a minute, from the creation on. */
export function journalCase(example: ExampleCase): Entry[] {
  const {
    questionnaire,
    answers,
    details = exampleDetails,
    measures = {},
    raised = {},
    deviations = {},
    evidence = {},
  } = example;
  const sha256 = createHash("sha256").update(canonicalize(questionnaire)).digest("hex");
  const { id, version } = questionnaire;
  const changes: Change[] = [
    { kind: "created", questionnaire: { id, version, sha256 }, details },
    ...Object.entries(evidence).map(([name, text]): Change => {
      const bytes = Buffer.from(text);
      const hash = createHash("sha256").update(bytes).digest("hex");
      const file = { sha256: hash, name, mediaType: "text/plain", size: bytes.length };
      return { kind: "evidence", file };
    }),
    ...Object.entries(answers).map(([question, answer]): Change => ({
      kind: "answer",
      question,
      old: null,
      new: answer,
    })),
    ...Object.entries(measures).map(([measure, state]): Change => ({
      kind: "measure",
      measure,
      old: null,
      new: state,
    })),
    ...Object.entries(raised).map(([risk, own]): Change => ({
      kind: "raise",
      risk,
      old: null,
      new: own,
    })),
    ...Object.entries(deviations).map(([risk, own]): Change => ({
      kind: "deviation",
      risk,
      old: null,
      new: own,
    })),
  ];
  const start = Date.parse("2026-11-20T08:00:00.000Z");
  return changes.reduce<Entry[]>((entries, change, index) => {
    const at = new Date(start + index * 60_000).toISOString();
    const assessment = "3f0c9a52-8a3b-4c0e-9d52-6c1f2d7b8e10";
    const entry = { assessment, at, by: details.officer.name, change };
    return [...entries, appendEntry(entries.at(-1) ?? null, entry)];
  }, []);
}

export function buildExample(example: ExampleCase): DossierSource {
  const {
    questionnaire,
    answers,
    details = exampleDetails,
    measures = {},
    raised = {},
    deviations = {},
    evidence = {},
  } = example;
  const built = buildSource({
    assessmentId: "3f0c9a52-8a3b-4c0e-9d52-6c1f2d7b8e10",
    details,
    questionnaire,
    loaded: example.loaded ?? false,
    input: { ...EMPTY_INPUT, answers, measures, raised, deviations },
    entries: journalCase(example),
    evidence: new Map(
      Object.values(evidence).map((text) => {
        const bytes = new Uint8Array(Buffer.from(text));
        return [createHash("sha256").update(bytes).digest("hex"), bytes];
      }),
    ),
    signers: example.signers ?? questionnaire.signers.map(({ id }) => id),
    language: example.language ?? "sv",
    created: EXAMPLE_CREATED,
    appVersion: "0.1.0",
  });
  if (!built.ok) throw new Error(built.problems.map(({ text }) => text.en).join("\n"));
  return built.source;
}
