import type { CountryStatus } from "#engine/questionnaire.ts";
import { EUROPE } from "./europe.ts";
import type { PlacedCountry, Places } from "./find-places.ts";
import type { MapPanel } from "./map-panel.ts";
import { spreadMarks, type Point } from "./spread-marks.ts";
import { WORLD } from "./world.ts";

export type MapMark = {
  code: string;
  status: CountryStatus;
  /** Whether data are stored there; if not, they are reached from there. */
  stored: boolean;
  x: number;
  y: number;
  /** The country itself, where the mark has had to move from it. */
  from: Point | null;
};

export type DrawnPanel = {
  name: "europe" | "world";
  panel: MapPanel;
  /** Of every mark in this panel. */
  radius: number;
  marks: MapMark[];
  /** Countries to be filled, here and where their mark stands in the other panel. */
  lands: { status: CountryStatus; path: string }[];
};

/** Marks up to a number, and how large they then are. */
const SIZES = [
  { most: 24, radius: 42 },
  { most: 60, radius: 34 },
  { most: Number.POSITIVE_INFINITY, radius: 24 },
] as const;

/** Europe enlarged, and the world; every country is marked once, in Europe where it lies there. */
export function drawMap({ countries }: Places): DrawnPanel[] {
  const inEurope = countries.filter(({ country }) => EUROPE.places[country.code] !== undefined);
  const beyond = countries.filter((placed) => !inEurope.includes(placed));
  return [
    drawPanel("europe", EUROPE, inEurope, countries),
    drawPanel("world", WORLD, beyond, countries),
  ];
}

export function isStored({ uses }: PlacedCountry): boolean {
  return uses.some(({ use }) => use === "storage");
}

function drawPanel(
  name: DrawnPanel["name"],
  panel: MapPanel,
  marked: readonly PlacedCountry[],
  countries: readonly PlacedCountry[],
): DrawnPanel {
  const radius = SIZES.find(({ most }) => marked.length <= most)?.radius ?? 0;
  const places = marked.map(({ country }) => findPlace(panel, country.code));
  const spots = spreadMarks(places, radius, panel);
  const marks = marked.map((placed, at): MapMark => {
    const { code, status } = placed.country;
    const place = places[at] ?? findPlace(panel, code);
    const spot = spots[at] ?? place;
    const [dx, dy] = [spot.x - place.x, spot.y - place.y];
    const from = dx * dx + dy * dy > radius * radius ? place : null;
    return { code, status, stored: isStored(placed), ...spot, from };
  });
  const lands = countries.flatMap(({ country: { code, status } }) => {
    const path = panel.shapes[code];
    return path === undefined ? [] : [{ status, path }];
  });
  return { name, panel, radius, marks, lands };
}

/** A country that no map has is put in the lower left corner rather than left out. */
function findPlace(panel: MapPanel, code: string): Point {
  const [x, y] = panel.places[code] ?? [0, panel.height];
  return { x, y };
}
