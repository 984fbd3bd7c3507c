import { createHash } from "node:crypto";
import { canonicalize } from "#engine/canonical.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { EvidenceEntry } from "#electron/journal/entry.ts";
import type { DossierContent, DossierSource } from "./dossier-content.ts";

export const ASSESSMENT_FILE = "assessment.json";
export const QUESTIONNAIRE_FILE = "questionnaire.json";
export const JOURNAL_FILE = "journal.jsonl";

/** A file that is embedded in the dossier, under the name it has there. */
export type DossierFile = {
  name: string;
  kind: "assessment" | "questionnaire" | "journal" | "evidence";
  /** The name it had when it was attached, for evidence. */
  original: string | null;
  mediaType: string;
  bytes: Uint8Array;
  sha256: string;
};

/** Characters; leaves room for the prefix under the limit of 200 for a file name in the PDF. */
const LONGEST_NAME = 120;
const EVIDENCE_PREFIX: LocalText = { sv: "underlag", en: "evidence" };
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/;

/** SHA-256, hex. */
export function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The bytes of assessment.json. */
export function toAssessmentFile(content: DossierContent): Uint8Array {
  return new TextEncoder().encode(canonicalize(content));
}

/** Letters and digits of any script kept, all that file systems or PDF readers dislike replaced. */
function makeSafeName(name: string): string {
  const base = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = base
    .replace(/[^\p{L}\p{N}._ -]+/gu, "-")
    .replace(/\s+/g, " ")
    .replace(/^[. -]+|[. -]+$/g, "");
  if (plain.length <= LONGEST_NAME) return plain;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(plain)?.[0] ?? "";
  return plain.slice(0, LONGEST_NAME - ending.length) + ending;
}

/** Evidence under the names it gets in the dossier; the running number keeps them apart. */
export function listEvidence(
  content: Pick<DossierContent, "evidence" | "language">,
): { entry: EvidenceEntry; name: string }[] {
  const prefix = EVIDENCE_PREFIX[content.language];
  return content.evidence.map((entry, index) => {
    const number = String(index + 1).padStart(2, "0");
    return {
      entry,
      name: [`${prefix}-${number}`, makeSafeName(entry.name)].filter(Boolean).join("-"),
    };
  });
}

/** All embedded files in the order of the list on the pages. Throws where evidence bytes are lacking. */
export function listFiles(source: DossierSource): DossierFile[] {
  const own = (name: string, kind: DossierFile["kind"], mediaType: string, bytes: Uint8Array) => ({
    name,
    kind,
    original: null,
    mediaType,
    bytes,
    sha256: digest(bytes),
  });
  return [
    own(ASSESSMENT_FILE, "assessment", "application/json", toAssessmentFile(source.content)),
    own(QUESTIONNAIRE_FILE, "questionnaire", "application/json", source.questionnaire),
    own(JOURNAL_FILE, "journal", "application/jsonl", source.journal),
    ...listEvidence(source.content).map(({ entry, name }): DossierFile => {
      const bytes = source.evidence.get(entry.sha256);
      if (bytes === undefined) throw new Error(`The bytes of ${entry.sha256} are lacking.`);
      return {
        name,
        kind: "evidence",
        original: entry.name,
        mediaType: MEDIA_TYPE.test(entry.mediaType) ? entry.mediaType : "application/octet-stream",
        bytes,
        sha256: entry.sha256,
      };
    }),
  ];
}
