import type { Country } from "#engine/questionnaire.ts";

function fold(text: string): string {
  return text.normalize("NFC").trim().toLocaleLowerCase("sv");
}

const displayed = ["sv", "en"].map(
  (language) => new Intl.DisplayNames([language], { type: "region" }),
);
const names = new WeakMap<Country, string[]>();

/** The code, the catalogue's names, and the common names in both languages. */
function listNames(country: Country): string[] {
  let known = names.get(country);
  if (known === undefined) {
    const { code, name } = country;
    known = [code, name.sv, name.en, ...displayed.flatMap((list) => list.of(code) ?? [])].map(fold);
    names.set(country, known);
  }
  return known;
}

/** The country that a text names in Swedish or English, or by its code. */
export function findCountry(countries: readonly Country[], text: string): Country | undefined {
  const wanted = fold(text);
  return wanted === ""
    ? undefined
    : countries.find((country) => listNames(country).includes(wanted));
}

/** True where one of the country's names begins so. */
export function beginsSo(country: Country | undefined, text: string): boolean {
  const wanted = fold(text);
  return country !== undefined && listNames(country).some((name) => name.startsWith(wanted));
}
