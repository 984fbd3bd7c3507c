import type { VerificationReport } from "#contract/verification-report.ts";
import type { Language } from "#engine/local-text.ts";
import { layOut } from "./lay-out.ts";
import { keepOnOneLine, type Terminal } from "./terminal.ts";

const VERDICTS = {
  sv: { passed: "Godkänd", indeterminate: "Går inte att avgöra", failed: "Underkänd" },
  en: { passed: "Passed", indeterminate: "Indeterminate", failed: "Failed" },
} as const;

const WORDS = {
  sv: {
    dossier: "Akt:",
    signature: "Underskrift:",
    as: "som",
    intact: "intakt",
    broken: "INTE intakt",
    trust: {
      trusted: "betrodd",
      unknown: "ingen har gått i god för utfärdaren",
      expired: "certifikatet gällde inte",
    },
    level: "nivå",
    covers: "täcker hela filen",
    coversPart: "täcker inte hela filen",
    fingerprint: "Fingeravtryck:",
    claimed: "Uppgiven tid:",
    expected: "Underskrifter:",
    of: "av",
    missing: "saknas:",
    changes: "Ändring:",
    attachments: "Bilagor:",
    attachmentsMatch: "alla stämmer",
    attachmentDiffers: "STÄMMER INTE",
    journal: "Journal:",
    recomputed: "Omräknat förslag:",
    rerendered: "Omritade sidor:",
    checks: { same: "samma", different: "SKILJER SIG", "not-checked": "inte kontrollerat" },
  },
  en: {
    dossier: "Dossier:",
    signature: "Signature:",
    as: "as",
    intact: "intact",
    broken: "NOT intact",
    trust: {
      trusted: "trusted",
      unknown: "nobody has vouched for the issuer",
      expired: "the certificate was not valid",
    },
    level: "level",
    covers: "covers the whole file",
    coversPart: "does not cover the whole file",
    fingerprint: "Fingerprint:",
    claimed: "Claimed time:",
    expected: "Signatures:",
    of: "of",
    missing: "missing:",
    changes: "Change:",
    attachments: "Attachments:",
    attachmentsMatch: "all match",
    attachmentDiffers: "DOES NOT MATCH",
    journal: "Journal:",
    recomputed: "Proposal recomputed:",
    rerendered: "Pages rendered again:",
    checks: { same: "same", different: "DIFFERENT", "not-checked": "not checked" },
  },
} as const satisfies Record<Language, unknown>;

/** Columns for the names of the facts. */
const NAME_WIDTH = 22;

function listAttachments({ attachments }: VerificationReport, language: Language): string {
  const words = WORDS[language];
  const names = attachments.map(({ name, matches }) =>
    matches === false ? `${name} ${words.attachmentDiffers}` : name,
  );
  const differs = attachments.some(({ matches }) => matches === false);
  return names.join(", ") + (differs ? "" : `; ${words.attachmentsMatch}`);
}

/** A verification for people: the verdict and its reasons first, then every fact. */
export function printVerification(report: VerificationReport, terminal: Terminal): void {
  const { language } = terminal;
  const words = WORDS[language];
  const fact = (name: string, text: string): void =>
    terminal.print(layOut(`  ${name.padEnd(NAME_WIDTH)}`, keepOnOneLine(text)));

  terminal.print(`${VERDICTS[language][report.verdict]}: ${keepOnOneLine(report.name)}`);
  for (const { text } of report.reasons)
    terminal.print(layOut("  – ", keepOnOneLine(text[language])));
  if (report.dossier !== null) {
    const { service, registrationNumber, board } = report.dossier;
    fact(words.dossier, `${service}, ${registrationNumber}, ${board}`);
  }
  for (const signature of report.signatures) {
    const facts = [
      signature.intact ? words.intact : words.broken,
      words.trust[signature.trust],
      `${words.level} ${signature.level}`,
      signature.coversWholeFile ? words.covers : words.coversPart,
    ];
    fact(words.signature, `${signature.signer} ${words.as} ${signature.role}: ${facts.join(", ")}`);
    fact(words.fingerprint, signature.fingerprint);
    if (signature.claimedTime !== null) fact(words.claimed, signature.claimedTime);
  }
  const { signed, total, missing } = report.expected;
  if (total > 0) {
    const rest = missing.length === 0 ? "" : `; ${words.missing} ${missing.join(", ")}`;
    fact(words.expected, `${signed} ${words.of} ${total}${rest}`);
  }
  for (const change of report.changes) fact(words.changes, change.text[language]);
  if (report.attachments.length > 0) fact(words.attachments, listAttachments(report, language));
  fact(words.journal, words.checks[report.journal]);
  fact(words.recomputed, words.checks[report.recomputed]);
  fact(words.rerendered, words.checks[report.rerendered]);
}
