import { type PdfDict, type PdfObject, type PdfRef, isKind } from "./object.ts";
import {
  type Allowance,
  type Cursor,
  isWhitespace,
  parseObject,
  skipWhitespace,
  startsWith,
  takeInteger,
  takeWord,
} from "./parse-object.ts";
import { PdfError } from "./pdf-error.ts";
import { MAX_OBJECTS, type XrefSection, readXref } from "./read-xref.ts";

/** Bytes. */
const MAX_FILE = 512 * 1024 * 1024;
const MAX_REVISIONS = 64;
/** A dossier of a hundred pages has a tenth of this. */
const MAX_VALUES = 3_000_000;

export type IndirectObject = {
  readonly number: number;
  readonly value: PdfObject;
  /** Byte span from the object's number to after "endobj". */
  readonly start: number;
  readonly end: number;
};

/** What one update (or the first writing) put into the file. */
export type Revision = {
  readonly index: number;
  readonly start: number;
  /** First byte after this revision. */
  readonly end: number;
  readonly objects: ReadonlyMap<number, IndirectObject>;
  readonly freed: ReadonlySet<number>;
  readonly trailer: PdfDict;
  readonly xrefOffset: number;
};

export type PdfFile = {
  readonly bytes: Uint8Array;
  readonly revisions: readonly [Revision, ...Revision[]];
  /** Bytes after the last revision; none in a file nobody touched. */
  readonly trailing: number;
};

function findLastXref(bytes: Uint8Array): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf("startxref");
  if (at < 0) throw new PdfError("not-a-pdf", "no startxref");
  const cursor: Cursor = { bytes, position: at + 9 };
  skipWhitespace(cursor);
  return takeInteger(cursor);
}

function readSections(bytes: Uint8Array): XrefSection[] {
  const sections: XrefSection[] = [];
  let offset: number | undefined = findLastXref(bytes);
  let limit = bytes.length;
  while (offset !== undefined) {
    if (offset >= limit) throw new PdfError("broken-xref", "updates are not in order", offset);
    if (sections.length === MAX_REVISIONS) {
      throw new PdfError("too-many-revisions", `more than ${MAX_REVISIONS} updates`, offset);
    }
    const section = readXref(bytes, offset);
    if (section.end > limit) throw new PdfError("broken-xref", "updates overlap", offset);
    sections.unshift(section);
    limit = offset;
    offset = section.previous;
  }
  return sections;
}

function takeStreamData(cursor: Cursor, dict: PdfDict): Uint8Array {
  takeWord(cursor, "stream");
  if (cursor.bytes[cursor.position] === 0x0d) cursor.position += 1;
  if (cursor.bytes[cursor.position] !== 0x0a) {
    throw new PdfError("syntax", "no end of line after stream", cursor.position);
  }
  cursor.position += 1;
  const length = dict.entries.get("Length");
  if (typeof length !== "number" || !Number.isInteger(length) || length < 0) {
    throw new PdfError("syntax", "a stream must carry its length", cursor.position);
  }
  const end = cursor.position + length;
  if (end > cursor.bytes.length) {
    throw new PdfError("syntax", "stream longer than the file", cursor.position);
  }
  const data = cursor.bytes.subarray(cursor.position, end);
  cursor.position = end;
  if (cursor.bytes[cursor.position] === 0x0d) cursor.position += 1;
  if (cursor.bytes[cursor.position] === 0x0a) cursor.position += 1;
  takeWord(cursor, "endstream");
  return data;
}

function readIndirect(
  bytes: Uint8Array,
  offset: number,
  number: number,
  allowance: Allowance,
): IndirectObject {
  const cursor: Cursor = { bytes, position: offset, allowance };
  if (takeInteger(cursor) !== number) {
    throw new PdfError("broken-xref", `object ${number} is not where it is said to be`, offset);
  }
  skipWhitespace(cursor);
  takeWord(cursor, "0");
  skipWhitespace(cursor);
  takeWord(cursor, "obj");
  let value = parseObject(cursor);
  skipWhitespace(cursor);
  if (isKind(value, "dict") && startsWith(cursor, "stream")) {
    value = { kind: "stream", dict: value, data: takeStreamData(cursor, value) };
    skipWhitespace(cursor);
  }
  takeWord(cursor, "endobj");
  return { number, value, start: offset, end: cursor.position };
}

/** The offset after "%PDF-1.x" and the comment of high bytes that marks the file as binary. */
function skipHeader(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.subarray(0, 32)).toString("latin1");
  const match = /^%PDF-1\.[4-7][\r\n]+%[\x80-\xff]{4,8}[\r\n]/.exec(head);
  if (match === null) throw new PdfError("not-a-pdf", "no PDF header", 0);
  return match[0].length;
}

/**
 * Every byte of a revision belongs to an object, the table or blank space between them. A file with
 * other bytes could look different to a reader that finds objects by scanning.
 */
function readRevision(
  bytes: Uint8Array,
  section: XrefSection,
  index: number,
  start: number,
  allowance: Allowance,
): Revision {
  const objects = new Map<number, IndirectObject>();
  let position = index === 0 ? skipHeader(bytes) : start;
  const skipBlank = (to: number) => {
    while (position < to && isWhitespace(bytes[position])) position += 1;
    if (position !== to) {
      throw new PdfError("unaccounted-bytes", "bytes that belong to no object", position);
    }
  };
  const inOrder = [...section.used].sort((one, other) => one[1] - other[1]);
  for (const [number, offset] of inOrder) {
    skipBlank(offset);
    const object = readIndirect(bytes, offset, number, allowance);
    objects.set(number, object);
    position = object.end;
  }
  skipBlank(section.offset);
  const { trailer, freed, end, offset: xrefOffset } = section;
  return { index, start, end, objects, freed, trailer, xrefOffset };
}

/**
 * Reads a PDF strictly: classic cross-reference tables, no encryption, every byte accounted for.
 * Bounded in size, objects, depth and updates. Throws PdfError.
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  if (bytes.length > MAX_FILE) throw new PdfError("too-large", "the file is too large");
  skipHeader(bytes);
  const revisions: Revision[] = [];
  const allowance: Allowance = { values: MAX_VALUES };
  let start = 0;
  let count = 0;
  for (const section of readSections(bytes)) {
    count += section.used.size;
    if (count > MAX_OBJECTS) throw new PdfError("too-many-objects", "too many objects", start);
    revisions.push(readRevision(bytes, section, revisions.length, start, allowance));
    start = section.end;
  }
  const [first, ...later] = revisions;
  if (first === undefined) throw new PdfError("not-a-pdf", "no cross-reference table");
  return { bytes, revisions: [first, ...later], trailing: bytes.length - start };
}

/** The object as it stood after revision `index`; undefined when there is none or it was freed. */
export function findIndirect(
  file: PdfFile,
  number: number,
  index = file.revisions.length - 1,
): IndirectObject | undefined {
  for (let at = index; at >= 0; at -= 1) {
    const revision = file.revisions[at];
    const object = revision?.objects.get(number);
    if (object !== undefined) return object;
    if (revision?.freed.has(number) === true) return undefined;
  }
  return undefined;
}

/** Follows references; a reference to nothing is null (7.3.10). */
export function resolve(
  file: PdfFile,
  object: PdfObject | undefined,
  index = file.revisions.length - 1,
): PdfObject {
  let value = object ?? null;
  for (let hops = 0; isKind(value, "ref"); hops += 1) {
    if (hops > 8) throw new PdfError("too-deep", "a chain of references");
    value = findIndirect(file, value.number, index)?.value ?? null;
  }
  return value;
}

/** The dictionary at a key, through references; undefined when it is not there or not one. */
export function readDict(
  file: PdfFile,
  parent: PdfDict | undefined,
  key: string,
  index?: number,
): PdfDict | undefined {
  const value = resolve(file, parent?.entries.get(key), index);
  return isKind(value, "dict") ? value : undefined;
}

export function readArray(
  file: PdfFile,
  parent: PdfDict | undefined,
  key: string,
  index?: number,
): readonly PdfObject[] {
  const value = resolve(file, parent?.entries.get(key), index);
  return isKind(value, "array") ? value.items : [];
}

export function readCatalog(file: PdfFile, index = file.revisions.length - 1): PdfDict {
  const root = resolve(file, file.revisions[index]?.trailer.entries.get("Root"), index);
  if (!isKind(root, "dict")) throw new PdfError("missing-object", "no catalog");
  return root;
}

/** Page objects in order. Throws PdfError when the tree has a cycle or is too deep. */
export function listPages(file: PdfFile, index = file.revisions.length - 1): PdfRef[] {
  const pages: PdfRef[] = [];
  const seen = new Set<number>();
  const visit = (ref: PdfObject | undefined, depth: number): void => {
    if (!isKind(ref, "ref") || seen.has(ref.number) || depth > 32) {
      throw new PdfError("syntax", "broken page tree");
    }
    seen.add(ref.number);
    const node = resolve(file, ref, index);
    if (!isKind(node, "dict")) throw new PdfError("missing-object", "a page is missing");
    if (node.entries.has("Kids")) {
      for (const kid of readArray(file, node, "Kids", index)) visit(kid, depth + 1);
    } else pages.push(ref);
  };
  visit(readCatalog(file, index).entries.get("Pages"), 0);
  return pages;
}
