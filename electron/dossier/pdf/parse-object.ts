import type { PdfArray, PdfDict, PdfName, PdfObject, PdfString } from "./object.ts";
import { PdfError } from "./pdf-error.ts";

const MAX_DEPTH = 64;
/** Bytes; ISO 19005-3, 6.1.13 sets 127. */
const MAX_NAME = 127;
const MAX_DIGITS = 18;

/** How many values may still be read: a value takes far more room in memory than in the file. */
export type Allowance = { values: number };

/** A place in the file; the functions here move it forward. */
export type Cursor = {
  readonly bytes: Uint8Array;
  position: number;
  readonly allowance?: Allowance;
};

export function isWhitespace(byte: number | undefined): boolean {
  return (
    byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0
  );
}

function isDelimiter(byte: number | undefined): boolean {
  // ( ) < > [ ] { } / %
  return (
    byte === 0x28 ||
    byte === 0x29 ||
    byte === 0x3c ||
    byte === 0x3e ||
    byte === 0x5b ||
    byte === 0x5d ||
    byte === 0x7b ||
    byte === 0x7d ||
    byte === 0x2f ||
    byte === 0x25
  );
}

function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !isWhitespace(byte) && !isDelimiter(byte);
}

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function fail(cursor: Cursor, message: string): never {
  throw new PdfError("syntax", message, cursor.position);
}

/** Comments are not skipped: our writers make none inside the body, so one there is an error. */
export function skipWhitespace(cursor: Cursor): void {
  while (isWhitespace(cursor.bytes[cursor.position])) cursor.position += 1;
}

export function startsWith(cursor: Cursor, word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (cursor.bytes[cursor.position + index] !== word.charCodeAt(index)) return false;
  }
  return true;
}

/** Takes the exact word, which must not run on into another regular character. */
export function takeWord(cursor: Cursor, word: string): void {
  if (!startsWith(cursor, word) || isRegular(cursor.bytes[cursor.position + word.length])) {
    fail(cursor, `expected ${word}`);
  }
  cursor.position += word.length;
}

export function takeInteger(cursor: Cursor): number {
  const start = cursor.position;
  let value = 0;
  while (isDigit(cursor.bytes[cursor.position])) {
    value = value * 10 + ((cursor.bytes[cursor.position] ?? 0) - 0x30);
    cursor.position += 1;
    if (cursor.position - start > 10) fail(cursor, "integer too long");
  }
  if (cursor.position === start) fail(cursor, "expected an integer");
  return value;
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37;
  if (byte >= 0x61 && byte <= 0x66) return byte - 0x57;
  return -1;
}

function takeName(cursor: Cursor): PdfName {
  cursor.position += 1;
  let value = "";
  for (;;) {
    const byte = cursor.bytes[cursor.position];
    if (byte === undefined || !isRegular(byte)) break;
    if (byte === 0x23) {
      const high = hexValue(cursor.bytes[cursor.position + 1]);
      const low = hexValue(cursor.bytes[cursor.position + 2]);
      if (high < 0 || low < 0) fail(cursor, "bad # in a name");
      value += String.fromCharCode(high * 16 + low);
      cursor.position += 3;
    } else {
      value += String.fromCharCode(byte);
      cursor.position += 1;
    }
    if (value.length > MAX_NAME) fail(cursor, "name too long");
  }
  return { kind: "name", value };
}

function takeReal(cursor: Cursor): number {
  const start = cursor.position;
  let text = "";
  while (isRegular(cursor.bytes[cursor.position])) {
    text += String.fromCharCode(cursor.bytes[cursor.position] ?? 0);
    cursor.position += 1;
    if (text.length > MAX_DIGITS) fail(cursor, "number too long");
  }
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) {
    cursor.position = start;
    fail(cursor, "not a number");
  }
  return Number(text);
}

/** Goes past " 0 R" and says so; stays where it is when something else follows. */
function takeReferenceEnd(cursor: Cursor): boolean {
  const look: Cursor = { bytes: cursor.bytes, position: cursor.position };
  skipWhitespace(look);
  if (look.position === cursor.position || look.bytes[look.position] !== 0x30) return false;
  look.position += 1;
  if (!isWhitespace(look.bytes[look.position])) return false;
  skipWhitespace(look);
  if (look.bytes[look.position] !== 0x52 || isRegular(look.bytes[look.position + 1])) return false;
  cursor.position = look.position + 1;
  return true;
}

function takeNumberOrReference(cursor: Cursor): PdfObject {
  const { bytes } = cursor;
  let end = cursor.position;
  let value = 0;
  while (isDigit(bytes[end])) {
    value = value * 10 + ((bytes[end] ?? 0) - 0x30);
    end += 1;
  }
  const digits = end - cursor.position;
  if (digits === 0 || digits > 10 || isRegular(bytes[end])) return takeReal(cursor);
  cursor.position = end;
  return takeReferenceEnd(cursor) ? { kind: "ref", number: value, generation: 0 } : value;
}

const ESCAPES = new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c],
  [0x28, 0x28],
  [0x29, 0x29],
  [0x5c, 0x5c],
]);

/** The byte that an escape stands for; undefined for an end of line that counts for nothing. */
function takeEscape(cursor: Cursor): number | undefined {
  const { bytes } = cursor;
  const byte = bytes[cursor.position];
  const plain = byte === undefined ? undefined : ESCAPES.get(byte);
  if (plain !== undefined) {
    cursor.position += 1;
    return plain;
  }
  if (byte === 0x0a || byte === 0x0d) {
    cursor.position += byte === 0x0d && bytes[cursor.position + 1] === 0x0a ? 2 : 1;
    return undefined;
  }
  if (byte !== undefined && byte >= 0x30 && byte <= 0x37) {
    let value = 0;
    for (let count = 0; count < 3; count += 1) {
      const digit = bytes[cursor.position];
      if (digit === undefined || digit < 0x30 || digit > 0x37) break;
      value = value * 8 + (digit - 0x30);
      cursor.position += 1;
    }
    return value & 0xff;
  }
  return fail(cursor, "unknown escape in a string");
}

/** Where the string that begins here is closed. */
function findStringEnd({ bytes, position }: Cursor): number {
  let open = 1;
  for (let at = position; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) open += 1;
    else if (byte === 0x29) open -= 1;
    if (open === 0) return at;
  }
  throw new PdfError("syntax", "unfinished string", position);
}

function takeLiteralString(cursor: Cursor): PdfString {
  cursor.position += 1;
  const end = findStringEnd(cursor);
  const out = new Uint8Array(end - cursor.position);
  let length = 0;
  while (cursor.position < end) {
    const byte = cursor.bytes[cursor.position];
    cursor.position += 1;
    const value = byte === 0x5c ? takeEscape(cursor) : byte;
    if (value !== undefined) out[length++] = value;
  }
  cursor.position = end + 1;
  return { kind: "string", bytes: out.slice(0, length), hex: false };
}

function takeHexString(cursor: Cursor): PdfString {
  cursor.position += 1;
  const start = cursor.position;
  const end = cursor.bytes.indexOf(0x3e, start);
  if (end < 0) fail(cursor, "unfinished hex string");
  if ((end - start) % 2 !== 0) fail(cursor, "odd hex string");
  const bytes = new Uint8Array((end - start) / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    const high = hexValue(cursor.bytes[start + index * 2]);
    const low = hexValue(cursor.bytes[start + index * 2 + 1]);
    if (high < 0 || low < 0) fail(cursor, "bad digit in a hex string");
    bytes[index] = high * 16 + low;
  }
  cursor.position = end + 1;
  return { kind: "string", bytes, hex: true };
}

function takeArray(cursor: Cursor, depth: number): PdfArray {
  cursor.position += 1;
  const items: PdfObject[] = [];
  for (;;) {
    skipWhitespace(cursor);
    if (cursor.bytes[cursor.position] === 0x5d) break;
    items.push(parseObject(cursor, depth + 1));
  }
  cursor.position += 1;
  return { kind: "array", items };
}

function takeDict(cursor: Cursor, depth: number): PdfDict {
  cursor.position += 2;
  const entries = new Map<string, PdfObject>();
  for (;;) {
    skipWhitespace(cursor);
    if (startsWith(cursor, ">>")) break;
    if (cursor.bytes[cursor.position] !== 0x2f) fail(cursor, "expected a name as key");
    const key = takeName(cursor).value;
    // Readers disagree on which of two equal keys counts, so neither may.
    if (entries.has(key)) throw new PdfError("duplicate-key", `key ${key} twice`, cursor.position);
    skipWhitespace(cursor);
    entries.set(key, parseObject(cursor, depth + 1));
  }
  cursor.position += 2;
  return { kind: "dict", entries };
}

/** Reads one direct object or reference; throws PdfError. */
export function parseObject(cursor: Cursor, depth = 0): PdfObject {
  if (depth > MAX_DEPTH) throw new PdfError("too-deep", "nested too deep", cursor.position);
  if (cursor.allowance !== undefined && --cursor.allowance.values < 0) {
    throw new PdfError("too-many-objects", "too many values", cursor.position);
  }
  skipWhitespace(cursor);
  const byte = cursor.bytes[cursor.position];
  switch (byte) {
    case 0x2f:
      return takeName(cursor);
    case 0x28:
      return takeLiteralString(cursor);
    case 0x5b:
      return takeArray(cursor, depth);
    case 0x3c:
      return cursor.bytes[cursor.position + 1] === 0x3c
        ? takeDict(cursor, depth)
        : takeHexString(cursor);
    case 0x74:
      takeWord(cursor, "true");
      return true;
    case 0x66:
      takeWord(cursor, "false");
      return false;
    case 0x6e:
      takeWord(cursor, "null");
      return null;
    default:
      return takeNumberOrReference(cursor);
  }
}
