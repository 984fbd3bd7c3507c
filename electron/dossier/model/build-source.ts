import { checkChain } from "#electron/journal/chain.ts";
import type { Entry } from "#electron/journal/entry.ts";
import { toJournalFile } from "#electron/journal/journal-file.ts";
import { project } from "#electron/journal/project.ts";
import { assess } from "#engine/assess.ts";
import type { Input } from "#engine/answers.ts";
import type { Assessment } from "#engine/assessment.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { checkInput } from "#engine/check-input.ts";
import { findAcceptor } from "#engine/deviation.ts";
import { listEvidenceLinks } from "#engine/list-evidence.ts";
import type { Language } from "#engine/local-text.ts";
import type { Problem } from "#engine/problem.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { TEMPLATE_VERSION, TYPST_VERSION } from "#electron/dossier/document/template-version.ts";
import { digest } from "./attachments.ts";
import type { DossierContent, DossierSource, ExpectedSigner } from "./dossier-content.ts";
import { summarizeResult } from "./summarize-result.ts";

export type SourceParts = {
  assessmentId: string;
  details: CaseDetails;
  questionnaire: Questionnaire;
  /** Whether it came from a file and not with the app. */
  loaded?: boolean;
  input: Input;
  /** The whole journal of the assessment; its projection is `details` and `input`. */
  entries: readonly Entry[];
  /** Bytes by SHA-256 of every file that the journal names. */
  evidence: ReadonlyMap<string, Uint8Array>;
  /** Ids of the questionnaire's signers whose signatures are expected, in order. */
  signers: readonly string[];
  language: Language;
  /** When the content is frozen, ISO, UTC. */
  created: string;
  appVersion: string;
};

export type BuiltSource =
  { ok: true; source: DossierSource } | { ok: false; problems: [Problem, ...Problem[]] };

/** Places are numbered, since the same signer id may come back in another questionnaire. */
export function nameField(signers: readonly string[], id: string): ExpectedSigner {
  return { field: `signature-${signers.indexOf(id) + 1}-${id}`, id };
}

function checkJournal(parts: SourceParts): Problem[] {
  const { assessmentId, details, entries, input } = parts;
  const broken = checkChain(entries).map(({ code, text }) => ({ code, text }));
  if (broken.length > 0) return broken;
  const projected = project(entries);
  const same =
    canonicalize(projected.details) === canonicalize(details) &&
    canonicalize(projected.input) === canonicalize(input) &&
    entries.every(({ assessment }) => assessment === assessmentId);
  if (same) return [];
  return [
    {
      code: "dossier.journal-differs",
      text: {
        sv: "Journalen säger något annat än svaren som ska förseglas.",
        en: "The journal says something else than the answers to be sealed.",
      },
    },
  ];
}

function checkEvidence({ entries, evidence }: SourceParts): Problem[] {
  return project(entries).evidence.flatMap(({ sha256, name }) => {
    const bytes = evidence.get(sha256);
    if (bytes !== undefined && digest(bytes) === sha256) return [];
    return [
      {
        code: "dossier.evidence-missing",
        text: {
          sv: `Underlaget ”${name}” saknas eller är skadat. Lägg till filen igen.`,
          en: `The evidence “${name}” is missing or damaged. Add the file again.`,
        },
      },
    ];
  });
}

/** Evidence that an answer, a measure or an avvikelse points at must be a file that the journal names. */
function checkEvidenceLinks({ entries, input }: SourceParts): Problem[] {
  const known = new Set(project(entries).evidence.map(({ sha256 }) => sha256));
  return listEvidenceLinks(input).flatMap(({ id, evidence }) =>
    evidence
      .filter((sha256) => !known.has(sha256))
      .map(() => ({
        code: "dossier.evidence-unknown",
        text: {
          sv: `${id} hänvisar till ett underlag som inte finns i ärendet. Lägg till filen igen.`,
          en: `${id} refers to evidence that is not in the case. Add the file again.`,
        },
      })),
  );
}

function checkSigners({ questionnaire, signers }: SourceParts): Problem[] {
  const known = new Set(questionnaire.signers.map(({ id }) => id));
  const fit =
    signers.length > 0 &&
    signers.every((id) => known.has(id)) &&
    new Set(signers).size === signers.length;
  if (fit) return [];
  return [
    {
      code: "dossier.signers",
      text: {
        sv: "Ange minst en undertecknare, var och en bara en gång.",
        en: "Name at least one signer, each only once.",
      },
    },
  ];
}

/** An avvikelse counts only in a dossier that the one who accepts the risk is to sign. */
function checkAcceptor({ questionnaire, signers }: SourceParts, assessment: Assessment): Problem[] {
  const acceptor = findAcceptor(questionnaire, assessment);
  const signer = questionnaire.signers.find(({ id }) => id === acceptor);
  if (signer === undefined || signers.includes(signer.id)) return [];
  const { role } = signer;
  return [
    {
      code: "dossier.acceptor",
      text: {
        sv: `En avvikelse räknas i akten. Då måste rollen ”${role.sv}” finnas bland dem som ska skriva under.`,
        en: `An avvikelse (accepted deviation) counts in the dossier. Then the role “${role.en}” must be among those expected to sign.`,
      },
    },
  ];
}

function isSome(problems: Problem[]): problems is [Problem, ...Problem[]] {
  return problems.length > 0;
}

/**
 * Freezes a case into what a dossier is made from. The outcome is worked out here, never taken from a
 * caller. Pages need characters that the fonts have; checkCharacters looks after that.
 */
export function buildSource(parts: SourceParts): BuiltSource {
  const journalProblems = checkJournal(parts);
  const problems =
    journalProblems.length > 0
      ? journalProblems
      : [
          ...checkSigners(parts),
          ...checkInput(parts.questionnaire, parts.input).map(({ code, text }) => ({ code, text })),
          ...checkEvidence(parts),
          ...checkEvidenceLinks(parts),
        ];
  if (isSome(problems)) return { ok: false, problems };

  const { questionnaire, input, entries } = parts;
  const assessment = assess(questionnaire, input);
  const unaccepted = checkAcceptor(parts, assessment);
  if (isSome(unaccepted)) return { ok: false, problems: unaccepted };
  const questionnaireFile = new TextEncoder().encode(canonicalize(questionnaire));
  const journal = toJournalFile(entries);
  const { evidence } = project(entries);
  const content: DossierContent = {
    format: "molnakt/dossier",
    formatVersion: 1,
    app: { version: parts.appVersion, typst: TYPST_VERSION, template: TEMPLATE_VERSION },
    assessment: parts.assessmentId,
    language: parts.language,
    created: parts.created,
    details: parts.details,
    questionnaire: {
      id: questionnaire.id,
      version: questionnaire.version,
      sha256: digest(questionnaireFile),
      ...(parts.loaded === true ? { loaded: true as const } : {}),
    },
    input,
    result: summarizeResult(assessment),
    evidence,
    journal: {
      entries: entries.length,
      head: entries.at(-1)?.hash ?? "",
      sha256: digest(journal),
    },
    signers: parts.signers.map((id) => nameField(parts.signers, id)),
  };
  const files = evidence.map(({ sha256 }): [string, Uint8Array] => [
    sha256,
    parts.evidence.get(sha256) ?? new Uint8Array(0),
  ]);
  return {
    ok: true,
    source: { content, questionnaire: questionnaireFile, journal, evidence: new Map(files) },
  };
}
