import { COUNTRY_STATUS_NAMES, COUNTRY_STATUSES } from "#engine/country-texts.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { Places } from "./find-places.ts";
import { count, countCountries, join, nameUnknown, nameUse } from "./picture-texts.ts";

/** What the map shows, in a sentence or two. */
export function captionMap({ countries, unknown }: Places): LocalText {
  const outside = countries.filter(({ country }) => country.status !== "eea").length;
  const all = countCountries(countries.length);
  const named =
    countries.length === 0
      ? { sv: "Svaren anger inget land.", en: "The answers name no country." }
      : outside === 0
        ? {
            sv: `Svaren anger ${all.sv}, inget utanför EU och EES.`,
            en: `The answers name ${all.en}, none outside the EU and EEA.`,
          }
        : {
            sv: `Svaren anger ${all.sv}, varav ${outside} utanför EU och EES.`,
            en: `The answers name ${all.en}, ${outside} of them outside the EU and EEA.`,
          };
  if (unknown.length === 0) return named;
  const rest = count(
    unknown.length,
    { sv: "uppgift om plats är inte känd.", en: "fact about places is not known." },
    { sv: "uppgifter om plats är inte kända.", en: "facts about places are not known." },
  );
  return join([named, rest], " ");
}

/** The map in words: every country with what is done there, by legal status, and what is not known. */
export function describeMap({ countries, unknown }: Places): LocalText {
  const opening = {
    sv: "Karta över länder där uppgifterna lagras eller nås ifrån.",
    en: "Map of the countries where the data are stored or reached from.",
  };
  const statuses = COUNTRY_STATUSES.flatMap((status) => {
    const inside = countries.filter(({ country }) => country.status === status);
    if (inside.length === 0) return [];
    const list = inside.map(({ country: { name }, uses }) => {
      const done = join(uses.map(nameUse), ", ");
      return { sv: `${name.sv}: ${done.sv}`, en: `${name.en}: ${done.en}` };
    });
    const { sv, en } = join(list, "; ");
    const { sv: svName, en: enName } = COUNTRY_STATUS_NAMES[status];
    return [{ sv: `${svName}: ${sv}.`, en: `${enName}: ${en}.` }];
  });
  const lacking = join(unknown.map(nameUnknown), "; ");
  const rest =
    unknown.length === 0
      ? []
      : [{ sv: `Okänt var: ${lacking.sv}.`, en: `Place unknown: ${lacking.en}.` }];
  return join([opening, ...statuses, ...rest], " ");
}
