import type { Language } from "#engine/local-text.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";

export type Hit = { section: string; question: string; inHelp: boolean };

type Searchable = { section: string; question: string; id: string; title: string; help: string };

/** Å, ä and ö are letters of their own; capitals are as small ones. */
function fold(text: string): string {
  return text.normalize("NFC").toLocaleLowerCase("sv");
}

/** What there is to search, folded once. */
export function makeSearchable(
  { sections }: Questionnaire,
  language: Language,
): readonly Searchable[] {
  return sections.flatMap(({ id: section, questions }) =>
    questions.map(({ id, text, why, how, good, evidence }) => ({
      section,
      question: id,
      id: fold(id),
      title: fold(text[language]),
      help: fold([why, how, good, evidence].map((part) => part[language]).join("\n")),
    })),
  );
}

/** Questions with every word: by number first, then by title, then by help; in questionnaire order. */
export function searchQuestions(searchable: readonly Searchable[], text: string): Hit[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const rank = ({ id, title, help }: Searchable): number => {
    if (words.length === 1 && id === words[0]) return 0;
    if (words.every((word) => `${id} ${title}`.includes(word))) return 1;
    return words.every((word) => `${id} ${title} ${help}`.includes(word)) ? 2 : 3;
  };
  return searchable
    .map((one) => ({ one, place: rank(one) }))
    .filter(({ place }) => place < 3)
    .toSorted((a, b) => a.place - b.place)
    .map(({ one, place }) => ({
      section: one.section,
      question: one.question,
      inHelp: place === 2,
    }));
}
