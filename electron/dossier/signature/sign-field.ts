import { createHash } from "node:crypto";
import { readCertificate } from "#electron/dossier/identity/read-certificate.ts";
import {
  type PdfDict,
  type PdfObject,
  type PdfRef,
  isKind,
  makeArray,
  makeDict,
  makeName,
  makeRef,
  withEntries,
} from "#electron/dossier/pdf/object.ts";
import { type PdfFile, type Revision, readPdf } from "#electron/dossier/pdf/read-file.ts";
import { encodeDate, encodeText, makeHexString } from "#electron/dossier/pdf/text-string.ts";
import { appendRevision } from "#electron/dossier/pdf/write-file.ts";
import { type Appearance, drawSeal } from "./appearance.ts";
import { type KeyKind, buildSignedAttributes, encodeForSigning, encodeSignedData } from "./cms.ts";
import { type FoundField, listSignatureFields } from "./find-field.ts";
import { SignError } from "./sign-error.ts";
import type { Signer } from "./signer.ts";

export type SignOptions = {
  /** Name of an empty signature field of the document. */
  readonly field: string;
  readonly signer: Signer;
  /** The signer's own statement, ISO 8601 in UTC; nothing vouches for it. */
  readonly claimedTime: string;
  readonly reason: string;
  readonly name: string;
  readonly role: string;
  readonly location?: string;
  /** Without it the field's box stays as the document drew it. */
  readonly appearance?: Appearance;
};

/** Bytes for the CMS apart from the certificates. */
const CMS_RESERVE = 2048;
/** ISO 19005-3, 6.1.13: a string holds at most 32 767 bytes. */
const MAX_CONTENTS = 32_767;
/** Ten digits, replaced once the file's length is known. */
const PLACEHOLDER = 9_999_999_999;

function findEmptyField(file: PdfFile, name: string): FoundField {
  const field = listSignatureFields(file).find((candidate) => candidate.name === name);
  if (field === undefined) throw new SignError("no-such-field", `no signature field ${name}`);
  if (field.dict.entries.has("V"))
    throw new SignError("already-signed", `${name} is signed already`);
  return field;
}

function readKeyKind(signer: Signer, claimedTime: string): { kind: KeyKind; fingerprint: string } {
  const certificate = readCertificate(signer.certificate);
  const type = certificate?.publicKey.asymmetricKeyType;
  if (
    certificate === undefined ||
    (type !== "ec" && type !== "rsa") ||
    !certificate.facts.maySign
  ) {
    throw new SignError("certificate-unfit", "the certificate is not one for signing");
  }
  const at = Date.parse(claimedTime);
  if (at < Date.parse(certificate.facts.validFrom) || at > Date.parse(certificate.facts.validTo)) {
    throw new SignError("certificate-not-valid", "the certificate is not valid at that time");
  }
  return { kind: type, fingerprint: certificate.facts.fingerprint };
}

function makeSignatureDict(options: SignOptions, room: number): PdfDict {
  return makeDict({
    Type: makeName("Sig"),
    Filter: makeName("Adobe.PPKLite"),
    SubFilter: makeName("ETSI.CAdES.detached"),
    ByteRange: makeArray([0, PLACEHOLDER, PLACEHOLDER, PLACEHOLDER]),
    Contents: makeHexString(new Uint8Array(room)),
    M: encodeDate(options.claimedTime),
    Name: encodeText(options.name),
    Reason: encodeText(options.reason),
    ...(options.location === undefined ? {} : { Location: encodeText(options.location) }),
  });
}

/** Points. */
export function readBox(field: FoundField): { width: number; height: number } {
  const rect = field.dict.entries.get("Rect");
  const sides = isKind(rect, "array") ? rect.items : [];
  const [x0, y0, x1, y1] = sides.map((side) => (typeof side === "number" ? side : 0));
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return { width: round((x1 ?? 0) - (x0 ?? 0)), height: round((y1 ?? 0) - (y0 ?? 0)) };
}

function makeTrailer(file: PdfFile, size: number, update: Uint8Array): PdfDict {
  const last = file.revisions.at(-1);
  const old = last?.trailer.entries.get("ID");
  const permanent = isKind(old, "array") ? old.items[0] : undefined;
  const id = isKind(permanent, "string") ? permanent : makeHexString(new Uint8Array(16));
  const entries: Record<string, PdfObject> = { Size: size, Prev: last?.xrefOffset ?? 0 };
  for (const key of ["Root", "Info"]) {
    const value = last?.trailer.entries.get(key);
    if (value !== undefined) entries[key] = value;
  }
  return makeDict({ ...entries, ID: makeArray([id, makeHexString(update.subarray(0, 16))]) });
}

type Gap = { readonly start: number; readonly end: number };

/** Fills in the byte range; returns the span of the hex string with its angle brackets. */
function placeByteRange(pdf: Uint8Array, file: PdfFile, number: number): Gap {
  const span = file.revisions.at(-1)?.objects.get(number);
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const rangeAt = bytes.indexOf("/ByteRange[", span?.start);
  const start = bytes.indexOf("/Contents<", span?.start) + "/Contents".length;
  const end = bytes.indexOf(">", start) + 1;
  const numbers = [start, end, bytes.length - end].map((value) => String(value).padStart(10, " "));
  bytes.write(`/ByteRange[0 ${numbers.join(" ")}]`, rangeAt, "latin1");
  return { start, end };
}

function hashAround(pdf: Uint8Array, gap: Gap): Uint8Array {
  return createHash("sha256")
    .update(pdf.subarray(0, gap.start))
    .update(pdf.subarray(gap.end))
    .digest();
}

async function makeCms(digest: Uint8Array, signer: Signer, kind: KeyKind): Promise<Uint8Array> {
  const { certificate, chain } = signer;
  const attributes = buildSignedAttributes(digest, certificate, kind);
  const signature = await signer.sign(encodeForSigning(attributes));
  return encodeSignedData({ certificate, chain, kind, attributes, signature });
}

/** The update as objects: the field with /V and /AP, the signature dictionary, the seal. */
function makeUpdate(
  field: FoundField,
  options: SignOptions,
  fingerprint: string,
  firstNumber: number,
): { objects: Map<number, PdfObject>; signature: number; next: number } {
  const certificates = [options.signer.certificate, ...options.signer.chain];
  const room = CMS_RESERVE + certificates.reduce((sum, der) => sum + der.length, 0);
  if (room > MAX_CONTENTS) throw new SignError("signature-too-large", "too many certificates");
  const objects = new Map<number, PdfObject>();
  let next = firstNumber;
  const add = (object: PdfObject): PdfRef => {
    objects.set(next, object);
    next += 1;
    return makeRef(next - 1);
  };
  const value = add(makeSignatureDict(options, room));
  const seal =
    options.appearance === undefined
      ? undefined
      : drawSeal({ ...options, fingerprint }, options.appearance, readBox(field), add);
  const filled: Record<string, PdfObject> = { V: value };
  if (seal !== undefined) filled["AP"] = makeDict({ N: seal });
  objects.set(field.number, withEntries(field.dict, filled));
  return { objects, signature: value.number, next };
}

function readSize(last: Revision | undefined): number {
  const size = last?.trailer.entries.get("Size");
  return typeof size === "number" ? size : 1;
}

/**
 * Signs an empty field as PAdES baseline B (ETSI EN 319 142-1) in an incremental update: only the
 * field changes, a signature dictionary and its seal come new. Throws SignError or PdfError.
 */
export async function signField(pdf: Uint8Array, options: SignOptions): Promise<Uint8Array> {
  const file = readPdf(pdf);
  if (file.trailing !== 0) throw new SignError("changed-file", "bytes after the end of the file");
  const field = findEmptyField(file, options.field);
  const { kind, fingerprint } = readKeyKind(options.signer, options.claimedTime);
  const size = readSize(file.revisions.at(-1));
  const { objects, signature, next } = makeUpdate(field, options, fingerprint, size);
  const update = createHash("sha256").update(pdf).update(options.field).update(options.claimedTime);
  const signed = appendRevision(pdf, objects, makeTrailer(file, next, update.digest()));
  const gap = placeByteRange(signed, readPdf(signed), signature);
  const cms = await makeCms(hashAround(signed, gap), options.signer, kind);
  const hex = Buffer.from(cms).toString("hex").toUpperCase();
  if (hex.length > gap.end - gap.start - 2) {
    throw new SignError("signature-too-large", "the signature does not fit its place");
  }
  signed.set(Buffer.from(hex, "latin1"), gap.start + 1);
  return signed;
}
