import type { PdfDict } from "./object.ts";
import { isKind } from "./object.ts";
import {
  type Cursor,
  isDigit,
  parseObject,
  skipWhitespace,
  startsWith,
  takeInteger,
  takeWord,
} from "./parse-object.ts";
import { PdfError } from "./pdf-error.ts";

export const MAX_OBJECTS = 300_000;
const MAX_TRAILER_VALUES = 1000;

/** One cross-reference section with its trailer (ISO 32000-1, 7.5.4 and 7.5.5). */
export type XrefSection = {
  /** Byte offset of the word xref. */
  readonly offset: number;
  /** First byte after %%EOF and its end of line. */
  readonly end: number;
  /** Offsets of the objects in use, by number. */
  readonly used: ReadonlyMap<number, number>;
  readonly freed: ReadonlySet<number>;
  readonly trailer: PdfDict;
  readonly previous: number | undefined;
};

/** Exactly so many digits; -1 when there is something else. */
function readDigits(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index += 1) {
    const byte = bytes[index];
    if (byte === undefined || !isDigit(byte)) return -1;
    value = value * 10 + (byte - 0x30);
  }
  return value;
}

function isEntryEnd(first: number | undefined, second: number | undefined): boolean {
  return (
    (first === 0x20 && (second === 0x0a || second === 0x0d)) || (first === 0x0d && second === 0x0a)
  );
}

/** Twenty bytes: offset, generation, n (in use) or f (free), end of line. */
function takeEntry(cursor: Cursor): { offset: number; generation: number; free: boolean } {
  const { bytes, position } = cursor;
  const offset = readDigits(bytes, position, 10);
  const generation = readDigits(bytes, position + 11, 5);
  const kind = bytes[position + 17];
  const spaced = bytes[position + 10] === 0x20 && bytes[position + 16] === 0x20;
  const known = kind === 0x6e || kind === 0x66;
  const ended = isEntryEnd(bytes[position + 18], bytes[position + 19]);
  if (offset < 0 || generation < 0 || !spaced || !known || !ended) {
    throw new PdfError("broken-xref", "bad cross-reference entry", position);
  }
  cursor.position += 20;
  return { offset, generation, free: kind === 0x66 };
}

function takeEntries(cursor: Cursor): { used: Map<number, number>; freed: Set<number> } {
  const used = new Map<number, number>();
  const freed = new Set<number>();
  while (isDigit(cursor.bytes[cursor.position])) {
    const first = takeInteger(cursor);
    skipWhitespace(cursor);
    const count = takeInteger(cursor);
    skipWhitespace(cursor);
    if (count > MAX_OBJECTS || first > MAX_OBJECTS) {
      throw new PdfError("too-many-objects", "too many objects", cursor.position);
    }
    for (let number = first; number < first + count; number += 1) {
      const at = cursor.position;
      const entry = takeEntry(cursor);
      if (used.has(number) || freed.has(number)) {
        throw new PdfError("broken-xref", `object ${number} listed twice`, at);
      }
      if (entry.free) freed.add(number);
      else if (entry.generation === 0) used.set(number, entry.offset);
      else throw new PdfError("broken-xref", `object ${number} has been reused`, at);
    }
    skipWhitespace(cursor);
  }
  return { used, freed };
}

function checkTrailer(trailer: PdfDict, at: number): void {
  if (trailer.entries.has("Encrypt")) throw new PdfError("encrypted", "the file is encrypted", at);
  if (trailer.entries.has("XRefStm")) throw new PdfError("hybrid-file", "hybrid file", at);
}

/** Reads the section at `offset`; throws PdfError. */
export function readXref(bytes: Uint8Array, offset: number): XrefSection {
  const cursor: Cursor = { bytes, position: offset, allowance: { values: MAX_TRAILER_VALUES } };
  if (!startsWith(cursor, "xref")) {
    const code = isDigit(bytes[offset]) ? "xref-stream" : "broken-xref";
    throw new PdfError(code, "no classic cross-reference table", offset);
  }
  takeWord(cursor, "xref");
  skipWhitespace(cursor);
  const { used, freed } = takeEntries(cursor);
  takeWord(cursor, "trailer");
  const trailer = parseObject(cursor);
  if (!isKind(trailer, "dict")) throw new PdfError("broken-xref", "no trailer", cursor.position);
  checkTrailer(trailer, offset);
  skipWhitespace(cursor);
  takeWord(cursor, "startxref");
  skipWhitespace(cursor);
  if (takeInteger(cursor) !== offset) {
    throw new PdfError("broken-xref", "startxref points elsewhere", cursor.position);
  }
  skipWhitespace(cursor);
  if (!startsWith(cursor, "%%EOF")) throw new PdfError("broken-xref", "no %%EOF", cursor.position);
  cursor.position += 5;
  if (bytes[cursor.position] === 0x0d) cursor.position += 1;
  if (bytes[cursor.position] === 0x0a) cursor.position += 1;
  const previous = trailer.entries.get("Prev");
  if (previous !== undefined && (typeof previous !== "number" || !Number.isInteger(previous))) {
    throw new PdfError("broken-xref", "bad /Prev", offset);
  }
  return { offset, end: cursor.position, used, freed, trailer, previous };
}
