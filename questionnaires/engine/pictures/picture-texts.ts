import type { LocalText } from "#engine/local-text.ts";
import type { PlaceUse, UnknownPlace, Use } from "./find-places.ts";

/** A number with its noun, in both languages. */
export function count(number: number, one: LocalText, many: LocalText): LocalText {
  const noun = number === 1 ? one : many;
  return { sv: `${number}\u00A0${noun.sv}`, en: `${number}\u00A0${noun.en}` };
}

export function countCountries(number: number): LocalText {
  return count(number, { sv: "land", en: "country" }, { sv: "länder", en: "countries" });
}

export function countSubProcessors(number: number): LocalText {
  return count(
    number,
    { sv: "underbiträde", en: "sub-processor" },
    { sv: "underbiträden", en: "sub-processors" },
  );
}

/** What is done with the data somewhere. */
export const USE_NAMES: Readonly<Record<PlaceUse, LocalText>> = {
  storage: { sv: "lagring", en: "storage" },
  operation: { sv: "drift och support", en: "operation and support" },
  "sub-processors": { sv: "underbiträden", en: "sub-processors" },
  other: { sv: "annat", en: "other" },
};

export function nameUse({ use, count: number, question }: Use): LocalText {
  const name = use === "sub-processors" ? countSubProcessors(number) : USE_NAMES[use];
  return { sv: `${name.sv} (${question})`, en: `${name.en} (${question})` };
}

/** Why a place is not known, in few words. */
export function explainUnknown({ question, reason }: UnknownPlace): LocalText {
  switch (reason) {
    case "unknown":
      return { sv: `vet ej (${question})`, en: `not known (${question})` };
    case "open":
      return { sv: `inte besvarat (${question})`, en: `not answered (${question})` };
    case "incomplete":
      return { sv: `ingen fullständig lista (${question})`, en: `no complete list (${question})` };
    case "empty":
      return { sv: `ingen uppgift införd (${question})`, en: `nothing entered (${question})` };
  }
}

export function nameUnknown(place: UnknownPlace): LocalText {
  const [use, why] = [USE_NAMES[place.use], explainUnknown(place)];
  return { sv: `${use.sv}: ${why.sv}`, en: `${use.en}: ${why.en}` };
}

/** Texts in a row, each in its own language. */
export function join(texts: readonly LocalText[], between: string): LocalText {
  return {
    sv: texts.map(({ sv }) => sv).join(between),
    en: texts.map(({ en }) => en).join(between),
  };
}
