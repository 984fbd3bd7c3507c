import { expect, test } from "vitest";
import { DEVIATION_PARTS } from "#engine/deviation.ts";
import { DEVIATION_PART_TEXTS } from "#engine/deviation-texts.ts";

test("every part that can be lacking has its own words in both languages", () => {
  expect(Object.keys(DEVIATION_PART_TEXTS)).toEqual([...DEVIATION_PARTS]);
  for (const language of ["sv", "en"] as const) {
    const words = DEVIATION_PARTS.map((part) => DEVIATION_PART_TEXTS[part][language].trim());
    expect(new Set(words).size).toBe(DEVIATION_PARTS.length);
    expect(words.every((text) => text.length > 5)).toBe(true);
  }
});
