import type { DrawnPanel } from "#engine/pictures/draw-map.ts";
import { EUROPE } from "#engine/pictures/europe.ts";
import type { MapPanel } from "#engine/pictures/map-panel.ts";
import { WORLD } from "#engine/pictures/world.ts";
import type { CountryStatus } from "#engine/questionnaire.ts";

const LAND = "#E9E6DF";
const BORDER = "#FFFFFF";

/** Fill of each legal status, falling in lightness, and the lines across it; none for EU and EEA. */
const FILLS: Readonly<Record<CountryStatus, { base: string; lines: string; path: string }>> = {
  eea: { base: "#A8CFB8", lines: "", path: "" },
  adequate: { base: "#9DB8DA", lines: "#3F6390", path: "M0 10H20" },
  dpf: { base: "#DFA868", lines: "#7A4A00", path: "M-2 22L22-2M-2 2L2-2M18 22l4-4" },
  third: { base: "#AC5850", lines: "#5E1414", path: "M0 0L20 20M20 0L0 20" },
};

function wrap({ width, height }: MapPanel, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${content}</svg>`;
}

function drawLand(panel: MapPanel): string {
  const path = panel.rest + Object.values(panel.shapes).join("");
  return wrap(panel, `<path d="${path}" fill="${LAND}" stroke="${BORDER}" stroke-width="2"/>`);
}

/** The land under every map, the same in all dossiers, by its path in the renderer's own file system. */
export function drawMapFiles(): Record<string, string> {
  return { "/europe.svg": drawLand(EUROPE), "/world.svg": drawLand(WORLD) };
}

/** The countries that a case names, laid over the land; empty where there are none. */
export function drawNamedLands({ panel, lands }: DrawnPanel): string {
  const statuses = [...new Set(lands.map(({ status }) => status))];
  if (statuses.length === 0) return "";
  const patterns = statuses
    .filter((status) => FILLS[status].path !== "")
    .map((status) => {
      const { lines, path } = FILLS[status];
      return `<pattern id="${status}" width="20" height="20" patternUnits="userSpaceOnUse"><path d="${path}" fill="none" stroke="${lines}" stroke-width="2.5"/></pattern>`;
    });
  const drawn = statuses.flatMap((status) => {
    const path = lands
      .filter((land) => land.status === status)
      .map((land) => land.path)
      .join("");
    const base = `<path d="${path}" fill="${FILLS[status].base}" stroke="${BORDER}" stroke-width="2"/>`;
    return FILLS[status].path === ""
      ? [base]
      : [base, `<path d="${path}" fill="url(#${status})"/>`];
  });
  return wrap(panel, `<defs>${patterns.join("")}</defs>${drawn.join("")}`);
}
