import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import {
  type PdfObject,
  type PdfRef,
  makeArray,
  makeDict,
  makeName,
  makeStream,
} from "./object.ts";
import { PdfError } from "./pdf-error.ts";
import { subsetFont } from "./subset-font.ts";
import { encodeText } from "./text-string.ts";
import type { TrueTypeFont } from "./truetype.ts";

export type EmbeddedFont = {
  readonly font: PdfRef;
  /** The text as a hex string's digits, two bytes a glyph. */
  readonly encode: (text: string) => string;
  /** Width in points at a size of 1 point. */
  readonly measure: (text: string) => number;
};

function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, "0");
}

function buildToUnicode(characters: readonly (readonly [number, number])[]): Uint8Array {
  const blocks: string[] = [];
  // A block holds at most 100 lines (Adobe technical note 5411).
  for (let at = 0; at < characters.length; at += 100) {
    const lines = characters
      .slice(at, at + 100)
      .map(([code, codePoint]) => `<${hex4(code)}> <${hex4(codePoint)}>`);
    blocks.push(`${lines.length} beginbfchar\n${lines.join("\n")}\nendbfchar`);
  }
  return Buffer.from(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`);
}

/** Six letters that differ between subsets (ISO 32000-1, 9.6.4). */
function makeTag(bytes: Uint8Array): string {
  const digest = createHash("sha256").update(bytes).digest();
  return String.fromCharCode(...[...digest.subarray(0, 6)].map((byte) => 0x41 + (byte % 26)));
}

function compress(entries: Readonly<Record<string, PdfObject>>, data: Uint8Array): PdfObject {
  return makeStream(
    { ...entries, Filter: makeName("FlateDecode") },
    deflateSync(data, { level: 9 }),
  );
}

/** The characters of `text` that the font has no glyph for. */
export function findMissing(font: TrueTypeFont, text: string): string[] {
  return [...new Set(text)].filter(
    (character) => font.findGlyph(character.codePointAt(0) ?? 0) === 0,
  );
}

/**
 * Embeds the glyphs of `text`; `add` places an object in the file. Throws PdfError "missing-glyph"
 * for a character outside the font.
 */
export function embedFont(
  font: TrueTypeFont,
  text: string,
  add: (object: PdfObject) => PdfRef,
): EmbeddedFont {
  const missing = findMissing(font, text);
  if (missing.length > 0) {
    throw new PdfError("missing-glyph", `the font has no glyph for ${missing.join(" ")}`);
  }
  const codePoints = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  const subset = subsetFont(font, codePoints.sort((one, other) => one - other).map(font.findGlyph));
  const toCode = (character: string): number =>
    subset.numbers.get(font.findGlyph(character.codePointAt(0) ?? 0)) ?? 0;
  const scale = (value: number) => Math.round((value * 1_000_000) / font.unitsPerEm) / 1000;
  const name = makeName(`${makeTag(subset.bytes)}+${font.name}`);
  const file = add(compress({ Length1: subset.bytes.length }, subset.bytes));
  const descriptor = add(
    makeDict({
      Type: makeName("FontDescriptor"),
      FontName: name,
      Flags: 32,
      FontBBox: makeArray(font.box.map(scale)),
      ItalicAngle: 0,
      Ascent: scale(font.ascent),
      Descent: scale(font.descent),
      CapHeight: scale(font.capHeight),
      StemV: 95,
      FontFile2: file,
    }),
  );
  const descendant = add(
    makeDict({
      Type: makeName("Font"),
      Subtype: makeName("CIDFontType2"),
      BaseFont: name,
      CIDSystemInfo: makeDict({
        Registry: encodeText("Adobe"),
        Ordering: encodeText("Identity"),
        Supplement: 0,
      }),
      FontDescriptor: descriptor,
      CIDToGIDMap: makeName("Identity"),
      W: makeArray([0, makeArray(subset.advances.map(scale))]),
    }),
  );
  const unicode = codePoints.map(
    (codePoint) => [toCode(String.fromCodePoint(codePoint)), codePoint] as const,
  );
  const used = [...new Map(unicode)].sort((one, other) => one[0] - other[0]);
  const ref = add(
    makeDict({
      Type: makeName("Font"),
      Subtype: makeName("Type0"),
      BaseFont: name,
      Encoding: makeName("Identity-H"),
      DescendantFonts: makeArray([descendant]),
      ToUnicode: add(compress({}, buildToUnicode(used))),
    }),
  );
  return {
    font: ref,
    encode: (words) =>
      Array.from(words)
        .map((character) => hex4(toCode(character)))
        .join(""),
    measure: (words) =>
      Array.from(words).reduce((sum, letter) => sum + (subset.advances[toCode(letter)] ?? 0), 0) /
      font.unitsPerEm,
  };
}
