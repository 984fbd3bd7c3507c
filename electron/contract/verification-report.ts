import { z } from "zod";
import { LocalText } from "#engine/local-text.ts";

export const Verdict = z.enum(["passed", "indeterminate", "failed"]);
export type Verdict = z.infer<typeof Verdict>;

export const CodedText = z.strictObject({ code: z.string(), text: LocalText });
export type CodedText = z.infer<typeof CodedText>;

export const Check = z.enum(["same", "different", "not-checked"]);
export type Check = z.infer<typeof Check>;

export const SignatureReport = z.strictObject({
  field: z.string(),
  /** The role the field was made for, e.g. "Handläggare". */
  role: z.string(),
  /** Common name of the certificate's subject. */
  signer: z.string(),
  intact: z.boolean(),
  trust: z.enum(["trusted", "unknown", "expired"]),
  /** "B-B" when the signature meets PAdES baseline B, else "none". */
  level: z.string(),
  coversWholeFile: z.boolean(),
  /** SHA-256 of the certificate, hex. */
  fingerprint: z.string(),
  /** The signer's own claim (/M); nothing vouches for it. */
  claimedTime: z.string().nullable(),
});
export type SignatureReport = z.infer<typeof SignatureReport>;

export const AttachmentReport = z.strictObject({
  name: z.string(),
  sha256: z.string(),
  /** Equal to the digest named in assessment.json; null for a file it does not name. */
  matches: z.boolean().nullable(),
});
export type AttachmentReport = z.infer<typeof AttachmentReport>;

/** Result of verifying a dossier: facts, then the verdict that follows from them. Stable shape of `verify --json`. */
export const VerificationReport = z.strictObject({
  format: z.literal("molnakt/verification"),
  formatVersion: z.literal(1),
  name: z.string(),
  /** SHA-256 of the whole file, hex. */
  sha256: z.string(),
  verdict: Verdict,
  reasons: z.array(CodedText),
  signatures: z.array(SignatureReport),
  /** Fields made for a signature that is not there yet, by role. */
  expected: z.strictObject({ signed: z.int(), total: z.int(), missing: z.array(z.string()) }),
  /** Changes after signing that no legitimate signature makes. */
  changes: z.array(CodedText),
  attachments: z.array(AttachmentReport),
  /** The journal's hash chain, and whether its answers are the sealed ones. */
  journal: Check,
  recomputed: Check,
  rerendered: Check,
  /** From the sealed content; null when the file is not a Molnakt dossier. */
  dossier: z
    .strictObject({
      service: z.string(),
      registrationNumber: z.string(),
      board: z.string(),
      outcome: z.string(),
      appVersion: z.string(),
      questionnaire: z.string(),
    })
    .nullable(),
});
export type VerificationReport = z.infer<typeof VerificationReport>;
