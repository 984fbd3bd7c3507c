import { expect, test } from "vitest";
import { findUncovered } from "#electron/dossier/document/read-coverage.ts";
import { readResources } from "#electron/dossier/document/resources.ts";

const { covers } = readResources();

test("Swedish, Greek, Cyrillic and the signs of the pages are covered", () => {
  const text = "Åäöé §–—”’…·•×→≥≤✓☐ αβγ Привет 0123456789";
  expect(findUncovered(text, covers)).toEqual([]);
});

test("what the typeface lacks is found, each character once", () => {
  const found = findUncovered("漢字 och 漢 😀 عربي\u0000\uE000", covers);
  expect(found.join("|")).toBe("漢|字|😀|ع|ر|ب|ي|\u0000|\uE000");
});

test("what only offers a break needs no glyph", () => {
  expect(findUncovered("a\u200Bb\u00ADc", covers)).toEqual([]);
});
