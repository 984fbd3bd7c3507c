import type { Language, LocalText } from "./local-text.ts";
import type { Overlay } from "./overlay.ts";
import type { Term } from "./questionnaire.ts";

/** Puts own words for declared terms in one text. */
export type ReplaceTerms = (text: LocalText) => LocalText;

/**
 * Only the forms that the catalogue declares are replaced, as whole words, each place once: what has been put
 * in is not looked at again.
 */
export function createTermReplacer(terms: readonly Term[], own: Overlay["terms"]): ReplaceTerms {
  const replace = { sv: createReplacer(terms, own, "sv"), en: createReplacer(terms, own, "en") };
  return ({ sv, en }) => ({ sv: replace.sv(sv), en: replace.en(en) });
}

function createReplacer(
  terms: readonly Term[],
  own: Overlay["terms"],
  language: Language,
): (text: string) => string {
  const words = new Map<string, string>();
  for (const term of terms) {
    term[language].forEach((form, i) => {
      const word = own[term.id]?.[language][i];
      // A form without an own word still stands in the way of the shorter ones in it.
      words.set(form, word ?? form);
    });
  }
  if (words.size === 0) return (text) => text;
  const forms = [...words.keys()]
    .sort((one, other) => other.length - one.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return (text) => text.replaceAll(pattern, (form) => words.get(form) ?? form);
}
