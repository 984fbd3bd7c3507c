import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import {
  type PdfDict,
  type PdfObject,
  type PdfStream,
  isKind,
  isName,
} from "#electron/dossier/pdf/object.ts";
import { PdfError } from "#electron/dossier/pdf/pdf-error.ts";
import {
  type PdfFile,
  readArray,
  readCatalog,
  readDict,
  resolve,
} from "#electron/dossier/pdf/read-file.ts";
import { decodeText } from "#electron/dossier/pdf/text-string.ts";

/** Bytes of all attachments together, unpacked. */
const MAX_TOTAL = 512 * 1024 * 1024;
const MAX_ATTACHMENTS = 10_000;
const MAX_DEPTH = 16;

export type EmbeddedAttachment = {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
  /** /Size and /CheckSum agree with the bytes; they guard against accidents only. */
  readonly checksumMatches: boolean;
};

function unpack(stream: PdfStream, room: number): Uint8Array {
  const filter = stream.dict.entries.get("Filter");
  if (stream.data.length > room) throw new PdfError("too-much-data", "attachments are too large");
  if (filter === undefined) return stream.data;
  if (!isName(filter, "FlateDecode") || stream.dict.entries.has("DecodeParms")) {
    throw new PdfError("unsupported-filter", "an attachment is packed in an unknown way");
  }
  try {
    return inflateSync(stream.data, { maxOutputLength: room });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw new PdfError(tooLarge ? "too-much-data" : "syntax", "an attachment cannot be unpacked");
  }
}

function readText(file: PdfFile, dict: PdfDict, key: string): string | undefined {
  const value = resolve(file, dict.entries.get(key));
  return isKind(value, "string") ? decodeText(value) : undefined;
}

function isChecked(file: PdfFile, stream: PdfStream, bytes: Uint8Array): boolean {
  const parameters = readDict(file, stream.dict, "Params");
  const sum = parameters?.entries.get("CheckSum");
  return (
    parameters?.entries.get("Size") === bytes.length &&
    isKind(sum, "string") &&
    createHash("md5").update(bytes).digest().equals(sum.bytes)
  );
}

function listSpecifications(file: PdfFile): PdfDict[] {
  const found: PdfDict[] = [];
  const seen = new Set<PdfObject>();
  const visit = (node: PdfDict | undefined, depth: number): void => {
    if (node === undefined) return;
    if (seen.has(node)) throw new PdfError("unexpected-type", "broken list of attachments");
    seen.add(node);
    if (depth > MAX_DEPTH) throw new PdfError("too-deep", "broken list of attachments");
    const names = readArray(file, node, "Names");
    for (let at = 1; at < names.length; at += 2) {
      const value = resolve(file, names[at]);
      if (!isKind(value, "dict"))
        throw new PdfError("unexpected-type", "broken list of attachments");
      found.push(value);
      if (found.length > MAX_ATTACHMENTS)
        throw new PdfError("too-many-objects", "too many attachments");
    }
    for (const kid of readArray(file, node, "Kids")) {
      const value = resolve(file, kid);
      visit(isKind(value, "dict") ? value : undefined, depth + 1);
    }
  };
  visit(readDict(file, readDict(file, readCatalog(file), "Names"), "EmbeddedFiles"), 0);
  return found;
}

/** The files embedded in a document, in the order of its name tree. Throws PdfError. */
export function listAttachments(file: PdfFile): readonly EmbeddedAttachment[] {
  let room = MAX_TOTAL;
  return listSpecifications(file).map((specification) => {
    const embedded = readDict(file, specification, "EF");
    const stream = resolve(file, embedded?.entries.get("UF") ?? embedded?.entries.get("F"));
    const name = readText(file, specification, "UF");
    if (!isKind(stream, "stream") || name === undefined) {
      throw new PdfError("unexpected-type", "an attachment without file or name");
    }
    const bytes = unpack(stream, room);
    room -= bytes.length;
    const type = stream.dict.entries.get("Subtype");
    return {
      name,
      mediaType: isKind(type, "name") ? type.value : "application/octet-stream",
      description: readText(file, specification, "Desc") ?? "",
      bytes,
      checksumMatches: isChecked(file, stream, bytes),
    };
  });
}

/** The bytes of the document as it was before anybody signed. */
export function readFirstRevision(file: PdfFile): Uint8Array {
  return file.bytes.subarray(0, file.revisions[0].end);
}
