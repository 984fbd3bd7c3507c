import { describe, expect, test } from "vitest";
import { findMissing } from "#electron/dossier/pdf/embed-font.ts";
import { subsetFont } from "#electron/dossier/pdf/subset-font.ts";
import { readTrueType } from "#electron/dossier/pdf/truetype.ts";
import { SAMPLE_FONT } from "#test/support/sample-document.ts";

const font = readTrueType(SAMPLE_FONT);
const glyphsOf = (text: string) =>
  Array.from(text, (letter) => font.findGlyph(letter.codePointAt(0)!));

describe("a font", () => {
  test("knows its name, its letters and their widths", () => {
    expect(font.name).toBe("SourceSans3-Regular");
    expect(font.unitsPerEm).toBe(1000);
    expect(glyphsOf("aÅö").every((glyph) => glyph > 0)).toBe(true);
    expect(font.getAdvance(font.findGlyph(0x61))).toBe(504);
    expect(font.getAdvance(font.findGlyph(0x20))).toBe(200);
  });

  test("says which letters it lacks", () => {
    expect(findMissing(font, "Åsa 漢字 😀 漢")).toEqual(["漢", "字", "😀"]);
  });
});

describe("a subset", () => {
  const text = "Åsa Öberg";
  const subset = subsetFont(font, glyphsOf(text));

  test("is a small font with the same outlines' boxes and widths", () => {
    expect(subset.bytes.length).toBeLessThan(8_000);
    const view = new DataView(subset.bytes.buffer, subset.bytes.byteOffset);
    expect(view.getUint32(0)).toBe(0x00010000);
    expect(subset.advances[subset.numbers.get(font.findGlyph(0x41 + 4))!]).toBeUndefined();
    for (const glyph of glyphsOf(text)) {
      expect(subset.advances[subset.numbers.get(glyph)!]).toBe(font.getAdvance(glyph));
    }
  });

  test("begins with the glyph for what is missing", () => {
    expect(subset.numbers.get(0)).toBe(0);
  });

  test("holds the parts that its letters are put together from", () => {
    const parts = subset.numbers.size - new Set(glyphsOf(text)).size - 1;
    const composite = glyphsOf("ÅÖ").some((glyph) => {
      const outline = font.getOutline(glyph);
      return outline.length > 0 && new DataView(outline.buffer, outline.byteOffset).getInt16(0) < 0;
    });
    expect(parts > 0).toBe(composite);
  });

  test("is the same every time", () => {
    expect(subsetFont(font, glyphsOf(text)).bytes).toEqual(subset.bytes);
  });
});

test("what is no TrueType font is refused", () => {
  expect(() => readTrueType(new Uint8Array(200))).toThrow(
    expect.objectContaining({ code: "bad-font" }),
  );
});
