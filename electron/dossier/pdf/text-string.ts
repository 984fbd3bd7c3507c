import type { PdfString } from "./object.ts";

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/** A text string: ASCII where that suffices, else UTF-16BE with its byte order mark (7.9.2.2). */
export function encodeText(text: string): PdfString {
  if (PRINTABLE_ASCII.test(text)) {
    return { kind: "string", bytes: new TextEncoder().encode(text), hex: false };
  }
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xfe, 0xff]);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes[2 + index * 2] = unit >> 8;
    bytes[3 + index * 2] = unit & 0xff;
  }
  return { kind: "string", bytes, hex: true };
}

/** PDFDocEncoding is read as Latin-1, which it equals for the letters of our texts. */
export function decodeText(string: PdfString): string {
  const { bytes } = string;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    let text = "";
    for (let index = 2; index + 1 < bytes.length; index += 2) {
      text += String.fromCharCode(((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0));
    }
    return text;
  }
  return Buffer.from(bytes).toString("latin1");
}

export function makeHexString(bytes: Uint8Array): PdfString {
  return { kind: "string", bytes, hex: true };
}

export function makeByteString(text: string): PdfString {
  return { kind: "string", bytes: Buffer.from(text, "latin1"), hex: false };
}

/** 7.9.4, always in UTC; `instant` is ISO 8601 in UTC ("…Z"). */
export function encodeDate(instant: string): PdfString {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/.exec(instant);
  if (match === null) throw new RangeError(`not an instant in UTC: ${instant}`);
  return makeByteString(`D:${match.slice(1, 7).join("")}Z`);
}

/** ISO 8601 in UTC, or undefined when it is not a date this layer writes. */
export function decodeDate(text: string): string | undefined {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|\+00'00'?)$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(instant)) ? undefined : instant;
}
