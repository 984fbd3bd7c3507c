import { PdfError } from "./pdf-error.ts";
import type { TrueTypeFont } from "./truetype.ts";

const ARGS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_XY_SCALE = 0x0040;
const HAS_MATRIX = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Offsets of the component records in a composite outline, and where they end. */
function listComponents(outline: Uint8Array): { offsets: number[]; end: number } {
  const view = viewOf(outline);
  const offsets: number[] = [];
  let at = 10;
  for (let more = true; more;) {
    const flags = view.getUint16(at);
    offsets.push(at);
    at += 4 + ((flags & ARGS_ARE_WORDS) !== 0 ? 4 : 2);
    if ((flags & HAS_SCALE) !== 0) at += 2;
    if ((flags & HAS_XY_SCALE) !== 0) at += 4;
    if ((flags & HAS_MATRIX) !== 0) at += 8;
    more = (flags & MORE_COMPONENTS) !== 0;
  }
  return { offsets, end: at };
}

function isComposite(outline: Uint8Array): boolean {
  return outline.length > 0 && viewOf(outline).getInt16(0) < 0;
}

/** Hinting is left out: its programs are larger than the letters, and print does not need it. */
function rewriteOutline(outline: Uint8Array, numbers: ReadonlyMap<number, number>): Uint8Array {
  if (outline.length === 0) return outline;
  const view = viewOf(outline);
  if (isComposite(outline)) {
    const { offsets, end } = listComponents(outline);
    const copy = outline.slice(0, end);
    for (const at of offsets) {
      viewOf(copy).setUint16(at, view.getUint16(at) & ~HAS_INSTRUCTIONS);
      viewOf(copy).setUint16(at + 2, numbers.get(view.getUint16(at + 2)) ?? 0);
    }
    return copy;
  }
  const lengthAt = 10 + view.getInt16(0) * 2;
  const rest = outline.subarray(lengthAt + 2 + view.getUint16(lengthAt));
  return Buffer.concat([outline.subarray(0, lengthAt), Uint8Array.of(0, 0), rest]);
}

function sumWords(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const word =
      ((bytes[at] ?? 0) << 24) |
      ((bytes[at + 1] ?? 0) << 16) |
      ((bytes[at + 2] ?? 0) << 8) |
      (bytes[at + 3] ?? 0);
    sum = (sum + word) >>> 0;
  }
  return sum;
}

function pad(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([bytes, new Uint8Array((4 - (bytes.length % 4)) % 4)]);
}

function assemble(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const count = tables.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const directory = new DataView(new ArrayBuffer(12 + count * 16));
  directory.setUint32(0, 0x00010000);
  directory.setUint16(4, count);
  directory.setUint16(6, power * 16);
  directory.setUint16(8, Math.log2(power));
  directory.setUint16(10, (count - power) * 16);
  let offset = directory.byteLength;
  tables.forEach(([tag, bytes], index) => {
    const at = 12 + index * 16;
    for (let letter = 0; letter < 4; letter += 1) {
      directory.setUint8(at + letter, tag.charCodeAt(letter));
    }
    directory.setUint32(at + 4, sumWords(bytes));
    directory.setUint32(at + 8, offset);
    directory.setUint32(at + 12, bytes.length);
    offset += pad(bytes).length;
  });
  const font = Buffer.concat([
    new Uint8Array(directory.buffer),
    ...tables.map(([, bytes]) => pad(bytes)),
  ]);
  const headAt = 12 + tables.findIndex(([tag]) => tag === "head") * 16;
  const adjustAt = directory.getUint32(headAt + 8) + 8;
  viewOf(font).setUint32(adjustAt, (0xb1b0afba - sumWords(font)) >>> 0);
  return font;
}

function copyTable(font: TrueTypeFont, tag: string): Uint8Array {
  const table = font.tables.get(tag);
  if (table === undefined) throw new PdfError("bad-font", `no table ${tag}`);
  return Uint8Array.from(new Uint8Array(table.buffer, table.byteOffset, table.byteLength));
}

/** Old glyph numbers in new order, 0 (.notdef) first and the parts of composite glyphs last. */
function listGlyphs(font: TrueTypeFont, wanted: readonly number[]): number[] {
  const glyphs = new Set([0, ...wanted]);
  for (const glyph of glyphs) {
    const outline = font.getOutline(glyph);
    if (!isComposite(outline)) continue;
    for (const at of listComponents(outline).offsets) glyphs.add(viewOf(outline).getUint16(at + 2));
  }
  return [...glyphs];
}

export type FontSubset = {
  readonly bytes: Uint8Array;
  /** New glyph number by old. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Advance widths by new glyph number, in font units. */
  readonly advances: readonly number[];
};

/** A font with only the wanted glyphs, numbered anew; enough for a PDF's CIDFontType2. */
export function subsetFont(font: TrueTypeFont, wanted: readonly number[]): FontSubset {
  const glyphs = listGlyphs(font, wanted);
  const numbers = new Map(glyphs.map((glyph, index) => [glyph, index]));
  const outlines = glyphs.map((glyph) => pad(rewriteOutline(font.getOutline(glyph), numbers)));
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  const hmtx = new DataView(new ArrayBuffer(glyphs.length * 4));
  let offset = 0;
  outlines.forEach((outline, index) => {
    const glyph = glyphs[index] ?? 0;
    offset += outline.length;
    loca.setUint32((index + 1) * 4, offset);
    hmtx.setUint16(index * 4, font.getAdvance(glyph));
    if (outline.length > 0) hmtx.setInt16(index * 4 + 2, viewOf(outline).getInt16(2));
  });
  const head = copyTable(font, "head");
  viewOf(head).setUint32(8, 0);
  viewOf(head).setInt16(50, 1);
  const hhea = copyTable(font, "hhea");
  viewOf(hhea).setUint16(34, glyphs.length);
  const maxp = copyTable(font, "maxp");
  viewOf(maxp).setUint16(4, glyphs.length);
  const bytes = assemble([
    ["glyf", Buffer.concat(outlines)],
    ["head", head],
    ["hhea", hhea],
    ["hmtx", new Uint8Array(hmtx.buffer)],
    ["loca", new Uint8Array(loca.buffer)],
    ["maxp", maxp],
  ]);
  return { bytes, numbers, advances: glyphs.map((glyph) => font.getAdvance(glyph)) };
}
