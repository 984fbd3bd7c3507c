import { isKind } from "#electron/dossier/pdf/object.ts";
import { PdfError } from "#electron/dossier/pdf/pdf-error.ts";
import { type PdfFile, readPdf } from "#electron/dossier/pdf/read-file.ts";
import { listSignatureFields } from "#electron/dossier/signature/find-field.ts";
import { describeChange } from "./change-texts.ts";
import type { Change, Facts, ReadableFacts, SignatureFacts } from "./facts.ts";
import { findChanges } from "./find-changes.ts";
import { readSignature } from "./read-signature.ts";

/** Each takes a digest of the whole file. */
const MAX_SIGNATURES = 64;

/** Each signature where it was put in, so that one that was removed or overwritten later still counts. */
function listSignatures(file: PdfFile, changes: readonly Change[]): SignatureFacts[] {
  const seen = new Set<string>();
  return file.revisions.flatMap((revision) =>
    listSignatureFields(file, revision.index).flatMap((field) => {
      const value = field.dict.entries.get("V");
      if (value === undefined) return [];
      const key = `${field.number} ${isKind(value, "ref") ? value.number : "direct"}`;
      if (seen.has(key)) return [];
      seen.add(key);
      if (seen.size > MAX_SIGNATURES) {
        throw new PdfError("too-many-objects", "too many signatures");
      }
      return [readSignature(file, field, revision, changes)];
    }),
  );
}

/** Signatures the file had when it was first written, or in fields it was not made with. */
function findExtraSignatures(file: PdfFile, signatures: readonly SignatureFacts[]): Change[] {
  const made = new Set(listSignatureFields(file, 0).map(({ name }) => name));
  return signatures
    .filter(({ field, revision }) => revision === 0 || !made.has(field))
    .map(({ revision }) => ({
      code: "signature-extra",
      revision,
      object: null,
      page: null,
      text: describeChange("signature-extra", null),
    }));
}

export function readFileFacts(file: PdfFile): ReadableFacts {
  const found = findChanges(file);
  const signatures = listSignatures(file, found);
  const fields = listSignatureFields(file, 0);
  const signed = new Set(
    listSignatureFields(file)
      .filter(({ dict }) => dict.entries.has("V"))
      .map(({ name }) => name),
  );
  const missing = fields.filter(({ name }) => !signed.has(name)).map(({ label }) => label);
  return {
    readable: true,
    signatures,
    expected: { signed: fields.length - missing.length, total: fields.length, missing },
    changes: [...found, ...findExtraSignatures(file, signatures)],
  };
}

/** What can be said about a PDF's signatures and later changes; a file it cannot read is a fact too. */
export function readFacts(pdf: Uint8Array): Facts {
  try {
    return readFileFacts(readPdf(pdf));
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return { readable: false, error: { code: error.code, offset: error.offset } };
  }
}
