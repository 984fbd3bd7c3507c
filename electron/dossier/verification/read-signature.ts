import { createHash } from "node:crypto";
import { type PdfDict, isKind, isName } from "#electron/dossier/pdf/object.ts";
import {
  type Cursor,
  parseObject,
  skipWhitespace,
  startsWith,
} from "#electron/dossier/pdf/parse-object.ts";
import {
  type IndirectObject,
  type PdfFile,
  type Revision,
  findIndirect,
} from "#electron/dossier/pdf/read-file.ts";
import { decodeDate, decodeText } from "#electron/dossier/pdf/text-string.ts";
import type { FoundField } from "#electron/dossier/signature/find-field.ts";
import type { Change, SignatureFacts } from "./facts.ts";
import { readCms } from "./read-cms.ts";

type Span = { readonly start: number; readonly end: number };

/** Where the value of a key stands in the file; the object has been parsed once, so it is well formed. */
function findValue(bytes: Uint8Array, object: IndirectObject, key: string): Span | undefined {
  const opening = Buffer.from(bytes.subarray(object.start, object.start + 64)).indexOf("<<");
  const cursor: Cursor = { bytes, position: object.start + opening + 2 };
  for (;;) {
    skipWhitespace(cursor);
    if (startsWith(cursor, ">>")) return undefined;
    const name = parseObject(cursor);
    skipWhitespace(cursor);
    const start = cursor.position;
    parseObject(cursor);
    if (isName(name, key)) return { start, end: cursor.position };
  }
}

function readByteRange(dict: PdfDict): readonly number[] {
  const range = dict.entries.get("ByteRange");
  const items = isKind(range, "array") ? range.items : [];
  return items.map((item) => (typeof item === "number" && Number.isInteger(item) ? item : -1));
}

function hashRange(bytes: Uint8Array, range: readonly number[]): Uint8Array | undefined {
  const [first, firstLength, second, secondLength] = range;
  if (range.length !== 4 || range.some((value) => value < 0)) return undefined;
  if (first === undefined || firstLength === undefined) return undefined;
  if (second === undefined || secondLength === undefined) return undefined;
  if (first + firstLength > second || second + secondLength > bytes.length) return undefined;
  return createHash("sha256")
    .update(bytes.subarray(first, first + firstLength))
    .update(bytes.subarray(second, second + secondLength))
    .digest();
}

function isExact(
  range: readonly number[],
  gap: Span | undefined,
  bytes: Uint8Array,
  end: number,
): boolean {
  const [first, firstLength, second, secondLength] = range;
  return (
    gap !== undefined &&
    range.length === 4 &&
    first === 0 &&
    firstLength === gap.start &&
    second === gap.end &&
    secondLength === end - gap.end &&
    bytes[gap.start] === 0x3c &&
    bytes[gap.start + 1] !== 0x3c &&
    bytes[gap.end - 1] === 0x3e
  );
}

function readText(dict: PdfDict, key: string): string | null {
  const value = dict.entries.get(key);
  return isKind(value, "string") ? decodeText(value) : null;
}

/** The facts about the signature that `revision` put into `field`; `changes` are those of the file. */
export function readSignature(
  file: PdfFile,
  field: FoundField,
  revision: Revision,
  changes: readonly Change[],
): SignatureFacts {
  const { bytes } = file;
  const value = field.dict.entries.get("V");
  const object = isKind(value, "ref")
    ? findIndirect(file, value.number, revision.index)
    : undefined;
  const dict: PdfDict = isKind(object?.value, "dict")
    ? object.value
    : { kind: "dict", entries: new Map() };
  const isDict = object !== undefined && isKind(object.value, "dict");
  const range = readByteRange(dict);
  const gap = isDict ? findValue(bytes, object, "Contents") : undefined;
  const contents = dict.entries.get("Contents");
  const digest = hashRange(bytes, range);
  const cms = readCms(
    isKind(contents, "string") ? contents.bytes : new Uint8Array(0),
    digest ?? new Uint8Array(0),
  );
  const byteRangeExact = isExact(range, gap, bytes, revision.end);
  const claimed = readText(dict, "M");
  const claimedTime = claimed === null ? null : (decodeDate(claimed) ?? null);
  const baseline =
    cms.strict &&
    isName(dict.entries.get("Type"), "Sig") &&
    isName(dict.entries.get("Filter"), "Adobe.PPKLite") &&
    isName(dict.entries.get("SubFilter"), "ETSI.CAdES.detached") &&
    claimedTime !== null;
  return {
    field: field.name,
    role: field.label,
    signer: cms.certificate?.facts.commonName ?? "",
    certificate: cms.certificate?.facts ?? null,
    revision: revision.index,
    claimedTime,
    reason: readText(dict, "Reason"),
    byteRangeExact,
    digestMatches: cms.digestMatches,
    signatureValid: cms.signatureValid,
    foreignAlgorithm: cms.foreignAlgorithm,
    cmsStrict: cms.strict,
    intact: byteRangeExact && cms.digestMatches && cms.signatureValid && cms.strict,
    level: baseline ? "B-B" : "none",
    coversWholeFile: byteRangeExact && revision.end === bytes.length,
    changesAfter: changes.filter((change) => change.revision >= revision.index),
  };
}
