import type { VerificationReport } from "#contract/verification-report.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { Resources } from "./document/resources.ts";
import { digest } from "./model/attachments.ts";
import type { DossierContent } from "./model/dossier-content.ts";
import { PdfError } from "./pdf/pdf-error.ts";
import { type PdfFile, readPdf } from "./pdf/read-file.ts";
import {
  compareQuestionnaire,
  type KnownQuestionnaire,
} from "./verification/compare-questionnaire.ts";
import type { Facts, ReadableFacts } from "./verification/facts.ts";
import { judge, judgeTrust, type OtherFacts, type Policy } from "./verification/judge.ts";
import {
  type EmbeddedAttachment,
  listAttachments,
  readFirstRevision,
} from "./verification/list-attachments.ts";
import { readFileFacts } from "./verification/read-facts.ts";
import { checkAttachments, findStrangers } from "./verification/recheck-attachments.ts";
import { readContent } from "./verification/recheck-content.ts";
import { recheckJournal } from "./verification/recheck-journal.ts";
import { recheckOutcome } from "./verification/recheck-outcome.ts";
import { recheckPages } from "./verification/recheck-pages.ts";
import { findForeignSeals } from "./verification/recheck-seals.ts";

export type VerifyOptions = {
  /** The file's name, for the report. */
  name: string;
  /** SHA-256 of the certificates somebody vouches for, hex. */
  trusted: readonly string[];
  /** ISO, UTC. */
  now: string;
  /** What rendering needs, asked for only when pages are rendered again. */
  resources: () => Resources;
  /** The questionnaires that came with the app. */
  questionnaires: readonly KnownQuestionnaire[];
  recheck: { render: boolean };
};

type Reason = { code: string; text: LocalText };

type Recheck = {
  others: OtherFacts;
  content: DossierContent | null;
  /** Faults found beside the signatures that fail the file. */
  faults: Reason[];
};

const NOTHING_CHECKED: OtherFacts = {
  attachments: [],
  journal: { state: "not-checked" },
  questionnaire: { state: "not-checked" },
  recomputed: { state: "not-checked" },
  foreignSeals: [],
  rerendered: { state: "not-checked", asked: false },
};

function fail(code: string, sv: string, en: string): Recheck {
  return { others: NOTHING_CHECKED, content: null, faults: [{ code, text: { sv, en } }] };
}

function readAttachments(file: PdfFile): readonly EmbeddedAttachment[] | undefined {
  try {
    return listAttachments(file);
  } catch (error) {
    if (error instanceof PdfError) return undefined;
    throw error;
  }
}

/** The signatures a dossier expects are sealed too, so that fields cannot be left out unseen. */
function findFieldFaults(content: DossierContent, facts: ReadableFacts): Reason[] {
  if (facts.expected.total === content.signers.length) return [];
  return [
    {
      code: "signers-differ",
      text: {
        sv: `Akten ska ha plats för ${content.signers.length} underskrifter men har ${facts.expected.total}.`,
        en: `The dossier should have room for ${content.signers.length} signatures but has ${facts.expected.total}.`,
      },
    },
  ];
}

function describeStranger(name: string): Reason {
  return {
    code: "attachment-unknown",
    text: {
      sv: `Bilagan ${name} hör inte till akten.`,
      en: `The attachment ${name} does not belong to the dossier.`,
    },
  };
}

function findSeals(
  file: PdfFile,
  facts: ReadableFacts,
  { language }: DossierContent,
  options: VerifyOptions,
): string[] {
  const { fonts, covers } = options.resources();
  const [font] = fonts;
  if (font === undefined) return [];
  return findForeignSeals(file, facts.signatures, { language, font, covers });
}

async function recheck(
  file: PdfFile,
  facts: ReadableFacts,
  options: VerifyOptions,
): Promise<Recheck> {
  const attachments = readAttachments(file);
  if (attachments === undefined) {
    return fail(
      "attachments-unreadable",
      "Bilagorna i filen går inte att läsa.",
      "The attachments in the file cannot be read.",
    );
  }
  const read = readContent(attachments);
  if (!read.ok) return { others: NOTHING_CHECKED, content: null, faults: [read.problem] };
  const { content } = read;
  const checked = checkAttachments(content, attachments);
  const rerendered = options.recheck.render
    ? await recheckPages(content, checked.whole, readFirstRevision(file), options.resources())
    : NOTHING_CHECKED.rerendered;
  return {
    content,
    faults: [
      ...findFieldFaults(content, facts),
      ...findStrangers(checked.facts).map(describeStranger),
    ],
    others: {
      attachments: checked.facts,
      journal: recheckJournal(content, checked.whole.get("journal.jsonl")),
      questionnaire: compareQuestionnaire(
        content,
        options.questionnaires,
        checked.whole.get("questionnaire.json"),
      ),
      recomputed: recheckOutcome(
        content,
        checked.whole.get("questionnaire.json"),
        options.questionnaires,
      ),
      // Only fields of pages that were made here can be drawn again.
      foreignSeals: rerendered.state === "same" ? findSeals(file, facts, content, options) : [],
      rerendered,
    },
  };
}

function describeDossier(content: DossierContent | null): VerificationReport["dossier"] {
  if (content === null) return null;
  const { details, result, app, questionnaire } = content;
  return {
    service: details.service,
    registrationNumber: details.registrationNumber,
    board: details.board,
    outcome: result.outcome,
    appVersion: app.version,
    questionnaire: `${questionnaire.id} ${questionnaire.version}`,
  };
}

function describeFacts(facts: Facts, policy: Policy) {
  if (!facts.readable) {
    return { signatures: [], expected: { signed: 0, total: 0, missing: [] }, changes: [] };
  }
  return {
    signatures: facts.signatures.map((signature) => ({
      field: signature.field,
      role: signature.role,
      signer: signature.signer,
      intact: signature.intact,
      trust: judgeTrust(signature, policy),
      level: signature.level,
      coversWholeFile: signature.coversWholeFile,
      fingerprint: signature.certificate?.fingerprint ?? "",
      claimedTime: signature.claimedTime,
    })),
    expected: { ...facts.expected, missing: [...facts.expected.missing] },
    changes: facts.changes.map(({ code, text }) => ({ code, text })),
  };
}

function readFile(bytes: Uint8Array): { facts: Facts; file: PdfFile | undefined } {
  try {
    const file = readPdf(bytes);
    return { facts: readFileFacts(file), file };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    const { code, offset } = error;
    return { facts: { readable: false, error: { code, offset } }, file: undefined };
  }
}

/**
 * Everything that can be said about a file that claims to be a dossier: facts, then the verdict. The
 * file is not trusted in anything; a bad one gives a report, never an exception.
 */
export async function verifyDossier(
  bytes: Uint8Array,
  options: VerifyOptions,
): Promise<VerificationReport> {
  const { facts, file } = readFile(bytes);
  const checked =
    file === undefined || !facts.readable
      ? { others: NOTHING_CHECKED, content: null, faults: [] }
      : await recheck(file, facts, options);
  const policy: Policy = {
    trustedFingerprints: new Set(options.trusted.map((fingerprint) => fingerprint.toLowerCase())),
    now: new Date(options.now),
  };
  const judged = judge(facts, policy, checked.others);
  const { attachments, journal, recomputed, rerendered } = checked.others;
  return {
    format: "molnakt/verification",
    formatVersion: 1,
    name: options.name,
    sha256: digest(bytes),
    verdict: checked.faults.length > 0 ? "failed" : judged.verdict,
    reasons: [...checked.faults, ...judged.reasons],
    ...describeFacts(facts, policy),
    attachments: attachments.map((attachment) => ({ ...attachment })),
    journal: journal.state,
    recomputed: recomputed.state,
    rerendered: rerendered.state,
    dossier: describeDossier(checked.content),
  };
}
