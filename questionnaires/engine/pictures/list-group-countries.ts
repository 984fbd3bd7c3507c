import type { LocalText } from "#engine/local-text.ts";
import type { Country } from "#engine/questionnaire.ts";
import { countCountries, join } from "./picture-texts.ts";

/** As many countries as a box names; the table beside it has them all. */
const MOST_NAMED = 10;

/** "Irland 4, Sverige 2", the most first. */
export function listGroupCountries(
  countries: readonly { country: Country; count: number }[],
): LocalText {
  const shown = countries.length > MOST_NAMED ? countries.slice(0, MOST_NAMED - 1) : countries;
  const more = countCountries(countries.length - shown.length);
  const names = shown.map(({ country: { name }, count }) => ({
    sv: `${name.sv}\u00A0${count}`,
    en: `${name.en}\u00A0${count}`,
  }));
  const rest =
    shown.length === countries.length
      ? []
      : [{ sv: `och ${more.sv} till`, en: `and ${more.en} more` }];
  return join([...names, ...rest], ", ");
}
