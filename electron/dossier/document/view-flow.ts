import { COUNTRY_STATUS_NAMES, COUNTRY_STATUSES } from "#engine/country-texts.ts";
import { captionFlow, describeFlow, nameParty } from "#engine/pictures/describe-flow.ts";
import { drawFlow, type FlowGroup } from "#engine/pictures/draw-flow.ts";
import type { Places } from "#engine/pictures/find-places.ts";
import { listGroupCountries } from "#engine/pictures/list-group-countries.ts";
import { countSubProcessors, explainUnknown, USE_NAMES } from "#engine/pictures/picture-texts.ts";
import type { Country, CountryStatus } from "#engine/questionnaire.ts";
import { fitLine } from "./fit-text.ts";
import type { ViewContext } from "./view-context.ts";

export type FlowView = {
  caption: string;
  /** What the picture shows, in words. */
  alt: string;
  board: string;
  service: string;
  supplier: {
    name: string;
    uses: {
      name: string;
      countries: { status: CountryStatus; names: string }[];
      unknown: string[];
    }[];
  };
  groups: { status: CountryStatus; title: string; place: string; detail: string }[];
  unknown: string[];
};

function viewGroup(group: FlowGroup, { say }: ViewContext): FlowView["groups"][number] {
  const status = say(COUNTRY_STATUS_NAMES[group.status]);
  if (group.kind === "company") {
    const { name, task, country } = group.company;
    return {
      status: group.status,
      title: fitLine(nameParty(name)),
      place: `${say(country.name)} · ${status}`,
      detail: fitLine(nameParty(task)),
    };
  }
  return {
    status: group.status,
    title: say(countSubProcessors(group.count)),
    place: status,
    detail: say(listGroupCountries(group.countries)),
  };
}

/** The countries of each legal status in a row. */
function groupNames(countries: readonly Country[], { say }: ViewContext) {
  return COUNTRY_STATUSES.flatMap((status) => {
    const names = countries.filter((country) => country.status === status);
    return names.length === 0
      ? []
      : [{ status, names: names.map(({ name }) => say(name)).join(", ") }];
  });
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function viewFlow(context: ViewContext, places: Places): FlowView {
  const { content, say } = context;
  const { board, service, supplier } = content.details;
  const flow = drawFlow(places);
  return {
    caption: say(captionFlow(flow)),
    alt: fitLine(say(describeFlow(flow, { board, supplier: supplier.name }))),
    board: fitLine(nameParty(board)),
    service: fitLine(nameParty(service)),
    supplier: {
      name: fitLine(nameParty(supplier.name)),
      uses: flow.supplier.map(({ use, countries, unknown }) => ({
        name: capitalize(say(USE_NAMES[use])),
        countries: groupNames(countries, context),
        unknown: unknown.map((place) => say(explainUnknown(place))),
      })),
    },
    groups: flow.groups.map((group) => viewGroup(group, context)),
    unknown: flow.unknown.map((place) => say(explainUnknown(place))),
  };
}
