import { describe, expect, test } from "vitest";
import { LocalText } from "#engine/local-text.ts";
import { listQuestions, readBoras } from "#test/support/catalog.ts";

const boras = await readBoras();

type Found = { at: string; text: LocalText };

/** Every text for people, with its place; names of countries and law texts' numbers aside. */
function findTexts(value: unknown, at: string): Found[] {
  const text = LocalText.safeParse(value);
  if (text.success) return [{ at, text: text.data }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => findTexts(inner, `${at}.${key}`));
}

const { countries, ...rest } = boras;
const texts = findTexts(rest, "");

/** Names and standards that are the same in both languages. */
const SAME = new Set([
  "ISO/IEC 27001",
  "ISO/IEC 27701",
  "ISO/IEC 27018",
  "BSI C5",
  "Datainspektionen, Brevo AB",
]);

function splitSentences(text: string): string[] {
  return text.split(/(?<=[.?!])\s+(?=[A-ZÅÄÖ”])/);
}

function countWords(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

describe("texts of the questionnaire", () => {
  test("are many, and each exists in both languages", () => {
    expect(texts.length).toBeGreaterThan(1300);
    expect(countries.list.every(({ name }) => name.sv !== "" && name.en !== "")).toBe(true);
    const same = texts.filter(({ text }) => text.sv === text.en && !SAME.has(text.sv));
    expect(same).toEqual([]);
  });

  test.each(["sv", "en"] as const)(
    "are trimmed, whole and without doubled signs (%s)",
    (language) => {
      const broken = texts.filter(({ text }) =>
        /^\s|\s$|\s\s|\s[.,;:?!]|\.\.|TODO|undefined|["']/.test(
          text[language].replaceAll(/(?<=\p{L})'/gu, ""),
        ),
      );
      expect(broken).toEqual([]);
    },
  );

  test("keep to 25 words a Swedish sentence, and 20 as a rule", () => {
    const lengths = texts.flatMap(({ at, text }) =>
      splitSentences(text.sv).map((sentence) => ({ at, sentence, words: countWords(sentence) })),
    );
    expect(lengths.filter(({ words }) => words > 25)).toEqual([]);
    expect(lengths.filter(({ words }) => words > 20).length).toBeLessThan(lengths.length / 100);
  });

  test("leave no Swedish letter out, and no word that keeps officers at a distance", () => {
    const bare =
      /(?<!\p{L})(for|ar|pa|fran|aven|nar|satt|namnd|sakerhet|atgard|andamal|losenord|overforing)(?!\p{L})/iu;
    const stiff =
      /vänligen|ogiltig inmatning|kvalificerad|användarvänlig|(?<!\p{L})(erhåll|tillse)/iu;
    expect(texts.filter(({ text }) => bare.test(text.sv) || stiff.test(text.sv))).toEqual([]);
  });

  test("help with every question: why, how to find out, what is good and what is evidence", () => {
    for (const { id, text, why, how, good, evidence } of listQuestions(boras)) {
      expect(text.sv.endsWith("?"), id).toBe(true);
      expect(text.en.endsWith("?"), id).toBe(true);
      for (const help of [why, how, good]) expect(help.sv.length, id).toBeGreaterThan(30);
      expect(evidence.sv.length, id).toBeGreaterThan(20);
      expect(evidence.sv, id).not.toBe(good.sv);
    }
  });

  test("word every stopper and condition as a whole sentence", () => {
    const rules = listQuestions(boras).flatMap(({ stops, conditions }) => [
      ...stops,
      ...conditions,
    ]);
    expect(rules.length).toBeGreaterThan(25);
    for (const { id, text } of rules) expect(text.sv, id).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });
});
