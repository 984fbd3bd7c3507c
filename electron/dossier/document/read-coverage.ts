import { readTrueType } from "#electron/dossier/pdf/truetype.ts";

/** Tells whether the pages can show a character. */
export type Coverage = (codePoint: number) => boolean;

const SOFT_HYPHEN = 0x00ad;
const ZERO_WIDTH_SPACE = 0x200b;

/** Characters that every one of the fonts can draw, and the two that only offer a break. */
export function readCoverage(fonts: readonly Uint8Array[]): Coverage {
  const read = fonts.map(readTrueType);
  const known = new Map([SOFT_HYPHEN, ZERO_WIDTH_SPACE].map((codePoint) => [codePoint, true]));
  return (codePoint) => {
    let covered = known.get(codePoint);
    if (covered === undefined) {
      covered = read.every((font) => font.findGlyph(codePoint) !== 0);
      known.set(codePoint, covered);
    }
    return covered;
  };
}

/** The characters of a text that the fonts lack, each once, in order. */
export function findUncovered(text: string, covers: Coverage): string[] {
  return [...new Set(text)].filter((character) => !covers(character.codePointAt(0) ?? 0));
}
