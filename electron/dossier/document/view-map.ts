import { COUNTRY_STATUS_NAMES, COUNTRY_STATUSES } from "#engine/country-texts.ts";
import { captionMap, describeMap } from "#engine/pictures/describe-map.ts";
import { drawMap, type MapMark } from "#engine/pictures/draw-map.ts";
import type { Places } from "#engine/pictures/find-places.ts";
import { MARK_OUTLINES, type MarkOutline } from "#engine/pictures/mark-outlines.ts";
import { countCountries, nameUnknown } from "#engine/pictures/picture-texts.ts";
import type { CountryStatus } from "#engine/questionnaire.ts";
import { fitLine } from "./fit-text.ts";
import { drawNamedLands } from "./map-images.ts";
import type { ViewContext } from "./view-context.ts";

export type MapView = {
  caption: string;
  /** What the picture shows, in words. */
  alt: string;
  panels: {
    name: "europe" | "world";
    width: number;
    height: number;
    radius: number;
    /** An image of the countries named, over the land; empty where there are none. */
    named: string;
    marks: MapMark[];
  }[];
  outlines: Readonly<Record<CountryStatus, MarkOutline>>;
  legend: { status: CountryStatus; text: string }[];
  unknown: string[];
};

/** Lists every status that a country on the map has. */
function viewLegend({ countries }: Places, { say }: ViewContext): MapView["legend"] {
  return COUNTRY_STATUSES.flatMap((status) => {
    const number = countries.filter(({ country }) => country.status === status).length;
    if (number === 0) return [];
    return [
      { status, text: `${say(COUNTRY_STATUS_NAMES[status])}: ${say(countCountries(number))}` },
    ];
  });
}

export function viewMap(context: ViewContext, places: Places): MapView {
  const { say } = context;
  return {
    caption: say(captionMap(places)),
    alt: fitLine(say(describeMap(places))),
    panels: drawMap(places).map((drawn) => ({
      name: drawn.name,
      width: drawn.panel.width,
      height: drawn.panel.height,
      radius: drawn.radius,
      named: drawNamedLands(drawn),
      marks: drawn.marks,
    })),
    outlines: MARK_OUTLINES,
    legend: viewLegend(places, context),
    unknown: places.unknown.map((place) => say(nameUnknown(place))),
  };
}
