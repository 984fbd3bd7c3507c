import { COUNTRY_STATUSES } from "#engine/country-texts.ts";
import type { Country, CountryStatus } from "#engine/questionnaire.ts";
import type { Places, PlaceUse, SubProcessor, UnknownPlace } from "./find-places.ts";
import { compareCountries } from "./find-places.ts";

/** A box to the right of the supplier: a company, or all companies in countries of one legal status. */
export type FlowGroup =
  | { kind: "company"; status: CountryStatus; company: SubProcessor }
  | {
      kind: "status";
      status: CountryStatus;
      count: number;
      countries: { country: Country; count: number }[];
    };

/** From the municipality to the supplier, and on to its sub-processors. */
export type Flow = {
  /** What the supplier does itself, and where. */
  supplier: {
    use: Exclude<PlaceUse, "sub-processors">;
    countries: Country[];
    unknown: UnknownPlace[];
  }[];
  groups: FlowGroup[];
  /** Sub-processors in all groups together. */
  count: number;
  unknown: UnknownPlace[];
};

/** As many companies as have a box each; more are put together. */
const MOST_COMPANIES = 6;

const OWN_USES = ["storage", "operation", "other"] as const;

export function drawFlow(places: Places): Flow {
  const { countries, unknown, subProcessors } = places;
  const supplier = OWN_USES.map((use) => ({
    use,
    countries: countries
      .filter(({ uses }) => uses.some((other) => other.use === use))
      .map(({ country }) => country),
    unknown: unknown.filter((place) => place.use === use),
  })).filter((own) => own.countries.length > 0 || own.unknown.length > 0);
  return {
    supplier,
    groups:
      subProcessors.length > MOST_COMPANIES
        ? groupByStatus(subProcessors)
        : listCompanies(subProcessors),
    count: subProcessors.length,
    unknown: unknown.filter(({ use }) => use === "sub-processors"),
  };
}

/** Best protected first; those with equal status as they were written down. */
function listCompanies(subProcessors: readonly SubProcessor[]): FlowGroup[] {
  return COUNTRY_STATUSES.flatMap((status) =>
    subProcessors
      .filter(({ country }) => country.status === status)
      .map((company): FlowGroup => ({ kind: "company", status, company })),
  );
}

function groupByStatus(subProcessors: readonly SubProcessor[]): FlowGroup[] {
  return COUNTRY_STATUSES.flatMap((status): FlowGroup[] => {
    const inside = subProcessors.filter(({ country }) => country.status === status);
    if (inside.length === 0) return [];
    const countries = [...new Set(inside.map(({ country }) => country))].map((country) => ({
      country,
      count: inside.filter((other) => other.country === country).length,
    }));
    countries.sort(
      (one, other) => other.count - one.count || compareCountries(one.country, other.country),
    );
    return [{ kind: "status", status, count: inside.length, countries }];
  });
}
