import type { LocalText } from "#engine/local-text.ts";
import type { CertificateFacts } from "#electron/dossier/identity/read-certificate.ts";
import type { PdfErrorCode } from "#electron/dossier/pdf/pdf-error.ts";

export type ChangeCode =
  | "page-added"
  | "page-removed"
  | "page-changed"
  | "content-changed"
  | "annotation-added"
  | "annotation-changed"
  | "field-changed"
  | "appearance-changed"
  | "signature-changed"
  | "signature-removed"
  | "signature-extra"
  | "attachment-changed"
  | "attachment-added"
  | "info-changed"
  | "metadata-changed"
  | "catalog-changed"
  | "tags-changed"
  | "trailer-changed"
  | "object-changed"
  | "object-added"
  | "object-removed"
  | "empty-update"
  | "trailing-bytes";

/** Something a legitimate signature does not do. */
export type Change = {
  readonly code: ChangeCode;
  /** Index of the update that made it, 1-based; the file as first written is 0. */
  readonly revision: number;
  readonly object: number | null;
  /** 1-based. */
  readonly page: number | null;
  readonly text: LocalText;
};

export type SignatureFacts = {
  readonly field: string;
  /** What the field was made for, its /TU. */
  readonly role: string;
  /** Common name of the certificate's subject; empty when there is no readable certificate. */
  readonly signer: string;
  readonly certificate: CertificateFacts | null;
  /** Index of the update that carries the signature. */
  readonly revision: number;
  /** ISO 8601, UTC; the signer's own statement. */
  readonly claimedTime: string | null;
  /** /Reason as the signer wrote it. */
  readonly reason: string | null;
  /** The byte range covers its update to the end but for exactly the hex string of the signature. */
  readonly byteRangeExact: boolean;
  readonly digestMatches: boolean;
  readonly signatureValid: boolean;
  /** Named when the signature rests on an algorithm that is not accepted; else null. */
  readonly foreignAlgorithm: string | null;
  /** The CMS is byte for byte the one encoding of its parts, padded with zeros only. */
  readonly cmsStrict: boolean;
  /** All four of the above. */
  readonly intact: boolean;
  /** "B-B" when it meets PAdES baseline B. */
  readonly level: "B-B" | "none";
  readonly coversWholeFile: boolean;
  /** What its own update or a later one did beyond signing. */
  readonly changesAfter: readonly Change[];
};

export type ReadableFacts = {
  readonly readable: true;
  /** In signing order. */
  readonly signatures: readonly SignatureFacts[];
  /** The fields the document was made with; `missing` holds the /TU of those that are empty. */
  readonly expected: {
    readonly signed: number;
    readonly total: number;
    readonly missing: readonly string[];
  };
  readonly changes: readonly Change[];
};

/** What can be said about a file without any policy. */
export type Facts =
  | ReadableFacts
  | {
      readonly readable: false;
      readonly error: { readonly code: PdfErrorCode; readonly offset: number | undefined };
    };

export type AttachmentFact = {
  readonly name: string;
  /** Hex. */
  readonly sha256: string;
  /** Equal to the digest the sealed content names; null for a file it does not name. */
  readonly matches: boolean | null;
};

export type CheckFact = {
  readonly state: "same" | "different" | "not-checked";
  readonly detail?: LocalText;
};
export type RecomputedFact = CheckFact;
/** `asked` is false when the caller wanted no rendering. */
export type RerenderedFact = CheckFact & { readonly asked: boolean };
export type JournalFact = CheckFact;

/** known: the app has the very same; different: it has another under that id and version. */
export type QuestionnaireFact =
  | { readonly state: "known" | "adapted" | "different" | "unknown"; readonly name: string }
  | { readonly state: "not-checked" };
