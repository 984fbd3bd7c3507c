import type { PlacedText } from "./list-texts.ts";
import { listTexts } from "./list-texts.ts";
import type { Language } from "./local-text.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** Characters that a text of each field may have. Longer ones are not read on a screen full of questions. */
const MOST_CHARACTERS: Readonly<Record<string, number>> = {
  title: 80,
  name: 120,
  role: 80,
  unit: 40,
  levels: 80,
  due: 120,
  text: 250,
  reason: 200,
  meaning: 200,
  intro: 300,
  proof: 250,
  description: 300,
  why: 500,
  how: 500,
  good: 400,
  evidence: 400,
  requirement: 500,
  demands: 500,
};
const MOST_CHARACTERS_ELSEWHERE = 600;

/** Words in a sentence that can be read once and understood. */
export const MOST_WORDS = 25;

const LANGUAGES: readonly Language[] = ["sv", "en"];

/** Texts that are blank, the same in both languages, or too long. */
export function checkTexts(questionnaire: Questionnaire): PlacedProblem[] {
  return listTexts(questionnaire).flatMap((placed) => [
    ...checkTranslation(placed),
    ...LANGUAGES.flatMap((language) => checkLength(placed, language)),
  ]);
}

/** Sentences with more than 25 words. */
export function findLongSentences(questionnaire: Questionnaire): PlacedProblem[] {
  return listTexts(questionnaire).flatMap(({ path, text }) =>
    LANGUAGES.flatMap((language) =>
      splitSentences(text[language])
        .map((sentence) => sentence.split(/\s+/).length)
        .filter((words) => words > MOST_WORDS)
        .map((words) => ({
          path: [...path, language],
          code: "sentence-too-long",
          text: {
            sv: `Meningen har ${words} ord. Dela den, så att ingen mening har fler än ${MOST_WORDS}.`,
            en: `The sentence has ${words} words. Split it, so that none has more than ${MOST_WORDS}.`,
          },
        })),
    ),
  );
}

function splitSentences(text: string): string[] {
  return text
    .split(/[.!?:;](?=\s)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

function checkTranslation({ path, text }: PlacedText): PlacedProblem[] {
  const blank = LANGUAGES.filter((language) => text[language].trim() === "");
  if (blank.length > 0) {
    return blank.map((language) => ({
      path: [...path, language],
      code: "translation-missing",
      text: {
        sv: `Texten på ${language === "sv" ? "svenska" : "engelska"} saknas. Skriv den.`,
        en: `The text in ${language === "sv" ? "Swedish" : "English"} is missing. Write it.`,
      },
    }));
  }
  if (text.sv.trim() !== text.en.trim() || !isProse(text.sv)) return [];
  return [
    {
      path: [...path, "en"],
      code: "translation-same",
      text: {
        sv: "Texten är densamma på svenska och engelska. Översätt den.",
        en: "The text is the same in Swedish and English. Translate it.",
      },
    },
  ];
}

/** Names such as "ISO/IEC 27001" are the same in both languages; a text with words in lower case is not. */
function isProse(text: string): boolean {
  return text.split(/\s+/).filter((word) => /^\p{Ll}{2,}[.,]?$/u.test(word)).length >= 2;
}

function checkLength({ path, field, text }: PlacedText, language: Language): PlacedProblem[] {
  const most = MOST_CHARACTERS[field] ?? MOST_CHARACTERS_ELSEWHERE;
  const { length } = text[language];
  if (length <= most) return [];
  return [
    {
      path: [...path, language],
      code: "text-too-long",
      text: {
        sv: `Texten har ${length} tecken och får ha högst ${most}. Korta den.`,
        en: `The text has ${length} characters and may have at most ${most}. Shorten it.`,
      },
    },
  ];
}
