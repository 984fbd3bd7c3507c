import { PdfError } from "./pdf-error.ts";

/** The parts of an OpenType font with TrueType outlines that a subset is made from. */
export type TrueTypeFont = {
  readonly name: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** xMin, yMin, xMax, yMax in font units. */
  readonly box: readonly [number, number, number, number];
  readonly tables: ReadonlyMap<string, DataView>;
  /** Glyph of a code point; 0 when the font lacks it. */
  readonly findGlyph: (codePoint: number) => number;
  /** Advance width in font units. */
  readonly getAdvance: (glyph: number) => number;
  /** Outline bytes; empty for a blank glyph. */
  readonly getOutline: (glyph: number) => Uint8Array;
};

function readTables(bytes: Uint8Array): Map<string, DataView> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x00010000) throw new PdfError("bad-font", "not a TrueType font");
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const tag = Buffer.from(bytes.subarray(at, at + 4)).toString("latin1");
    const offset = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

function findSegmentGlyph(map: DataView, codePoint: number): number {
  const count = map.getUint16(6) / 2;
  const ends = 14;
  const starts = ends + count * 2 + 2;
  const deltas = starts + count * 2;
  const offsets = deltas + count * 2;
  for (let index = 0; index < count; index += 1) {
    if (codePoint > map.getUint16(ends + index * 2)) continue;
    const start = map.getUint16(starts + index * 2);
    if (codePoint < start) return 0;
    const delta = map.getUint16(deltas + index * 2);
    const range = map.getUint16(offsets + index * 2);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = map.getUint16(offsets + index * 2 + range + (codePoint - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

/** Format 4 of the Unicode BMP map; names outside it have no glyph in our fonts anyway. */
function readCharacterMap(table: DataView): (codePoint: number) => number {
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const platform = table.getUint16(4 + index * 8);
    const offset = table.getUint32(8 + index * 8);
    if ((platform !== 0 && platform !== 3) || table.getUint16(offset) !== 4) continue;
    const map = new DataView(table.buffer, table.byteOffset + offset, table.getUint16(offset + 2));
    return (codePoint) => (codePoint > 0xffff ? 0 : findSegmentGlyph(map, codePoint));
  }
  throw new PdfError("bad-font", "no Unicode character map");
}

/** The PostScript name, from the Windows record (name id 6). */
function readName(table: DataView): string {
  const storage = table.getUint16(4);
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const at = 6 + index * 12;
    if (table.getUint16(at) !== 3 || table.getUint16(at + 6) !== 6) continue;
    let name = "";
    for (let byte = 1; byte < table.getUint16(at + 8); byte += 2) {
      name += String.fromCharCode(table.getUint8(storage + table.getUint16(at + 10) + byte));
    }
    return name.replace(/[^A-Za-z0-9-]/g, "");
  }
  return "Font";
}

export function readTrueType(bytes: Uint8Array): TrueTypeFont {
  const tables = readTables(bytes);
  const get = (tag: string): DataView => {
    const table = tables.get(tag);
    if (table === undefined) throw new PdfError("bad-font", `no table ${tag}`);
    return table;
  };
  const head = get("head");
  const hhea = get("hhea");
  const hmtx = get("hmtx");
  const loca = get("loca");
  const glyf = get("glyf");
  const metrics = hhea.getUint16(34);
  const long = head.getInt16(50) === 1;
  const locate = (glyph: number) =>
    long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  return {
    name: readName(get("name")),
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: get("OS/2").getInt16(88),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    tables,
    findGlyph: readCharacterMap(get("cmap")),
    getAdvance: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4),
    getOutline: (glyph) => {
      const start = locate(glyph);
      return new Uint8Array(glyf.buffer, glyf.byteOffset + start, locate(glyph + 1) - start);
    },
  };
}
