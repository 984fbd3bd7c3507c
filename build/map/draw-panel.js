import { geoArea, geoCentroid, geoStream } from "d3-geo";

/**
 * @typedef {import("./read-lands.js").Polygon} Polygon
 * @typedef {[number, number]} Point
 * @typedef {object} Panel
 * @property {number} width
 * @property {number} height
 * @property {import("d3-geo").GeoProjection} projection Into the frame, clipped to it.
 * @property {number} smallest Area under which land is left out, in square units.
 * @property {boolean} whole True where every place has its mark, at the edge if need be.
 */

/** Places that are not drawn: longitude and latitude in degrees. */
const SPECKS = /** @type {const} */ ({
  AQ: [11, -75],
  BV: [3.4, -54.4],
  CC: [96.8, -12.2],
  CX: [105.7, -10.5],
  GI: [-5.35, 36.1],
  TK: [-171.8, -9.2],
  UM: [166.6, 19.3],
});

/** Cells across a country among which its place is sought. */
const CELLS = 24;

/** @param {Polygon} polygon @param {Panel} panel @returns {Point[][]} */
function projectRings(polygon, { projection }) {
  /** @type {Point[][]} */
  const rings = [];
  const none = () => undefined;
  geoStream(
    { type: "Polygon", coordinates: polygon },
    projection.stream({
      point: (x, y) => void rings.at(-1)?.push([Math.round(x), Math.round(y)]),
      lineStart: () => void rings.push([]),
      lineEnd: none,
      polygonStart: none,
      polygonEnd: none,
    }),
  );
  return rings.map((ring) =>
    ring.filter(([x, y], at) => {
      const [lastX, lastY] = ring.at(at - 1) ?? [];
      return x !== lastX || y !== lastY;
    }),
  );
}

/** @param {Point[]} ring */
function measureRing(ring) {
  const twice = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice / 2);
}

/** Path data with as few characters as can be. @param {Point[]} ring */
function writeRing(ring) {
  const steps = ring.slice(1).flatMap(([x, y], at) => {
    const [lastX, lastY] = ring[at] ?? [0, 0];
    return [x - lastX, y - lastY];
  });
  const text = steps.map((step, at) => (step < 0 || at === 0 ? `${step}` : ` ${step}`)).join("");
  return `M${ring[0]?.join(" ") ?? ""}l${text}z`;
}

/** Even-odd rule. @param {Point[][]} rings @param {number} x @param {number} y */
function lieIn(rings, x, y) {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([ax, ay], at) => {
      const [bx, by] = ring.at(at - 1) ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  }
  return inside;
}

/** @param {Point[][]} rings @param {number} x @param {number} y */
function measureDistance(rings, x, y) {
  let least = Infinity;
  for (const ring of rings) {
    ring.forEach(([ax, ay], at) => {
      const [bx, by] = ring.at(at - 1) ?? [ax, ay];
      const [dx, dy] = [bx - ax, by - ay];
      const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
      const share = Math.min(1, Math.max(0, along));
      const [px, py] = [ax + share * dx - x, ay + share * dy - y];
      least = Math.min(least, px * px + py * py);
    });
  }
  return least;
}

/** The point farthest from every border, so that a mark lies on the land itself. @param {Point[][]} rings */
function findMiddle(rings) {
  const outer = rings[0] ?? [];
  const xs = outer.map(([x]) => x);
  const ys = outer.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  /** @type {Point} */
  let middle = [Math.round(left + wide / 2), Math.round(top + high / 2)];
  let most = -1;
  for (let row = 0; row < CELLS; row += 1) {
    for (let column = 0; column < CELLS; column += 1) {
      const x = left + ((column + 0.5) * wide) / CELLS;
      const y = top + ((row + 0.5) * high) / CELLS;
      if (!lieIn(rings, x, y)) continue;
      const distance = measureDistance(rings, x, y);
      if (distance <= most) continue;
      most = distance;
      middle = [Math.round(x), Math.round(y)];
    }
  }
  return middle;
}

/** @param {Polygon[]} polygons */
function findLargest(polygons) {
  const areas = polygons.map((coordinates) => geoArea({ type: "Polygon", coordinates }));
  return polygons[areas.indexOf(Math.max(...areas))] ?? [];
}

/** @param {Panel} panel @param {readonly number[]} degrees @returns {Point} */
function projectPoint({ projection }, degrees) {
  const [longitude = Number.NaN, latitude = Number.NaN] = degrees;
  const [x, y] = projection([longitude, latitude]) ?? [Number.NaN, Number.NaN];
  return [Math.round(x), Math.round(y)];
}

/** @param {Panel} panel @param {Point} point */
function isInside({ width, height }, [x, y]) {
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

/** @param {Panel} panel @param {Point} point @returns {Point} */
function keepInside({ width, height }, [x, y]) {
  return [Math.min(width, Math.max(0, x)), Math.min(height, Math.max(0, y))];
}

/** Where a mark stands: the middle of the largest part, as far as the frame shows it. @param {Polygon[]} polygons @param {Panel} panel */
function findPlace(polygons, panel) {
  const largest = findLargest(polygons);
  const degrees = geoCentroid({ type: "Polygon", coordinates: largest });
  // The smallest states have no measurable area.
  const centre = projectPoint(
    panel,
    degrees.some(Number.isNaN) ? (largest[0]?.[0] ?? []) : degrees,
  );
  if (!isInside(panel, centre)) return panel.whole ? keepInside(panel, centre) : null;
  const rings = projectRings(largest, panel);
  return (rings[0] ?? []).length === 0 ? centre : findMiddle(rings);
}

/**
 * Every land as path data, and a point for the mark of every place within the frame.
 *
 * @param {Map<string, Polygon[]>} coarse What is drawn.
 * @param {Map<string, Polygon[]>} fine What places are found in.
 * @param {Panel} panel
 * @returns {{ shapes: Map<string, string>, places: Map<string, Point> }}
 */
export function drawPanel(coarse, fine, panel) {
  const shapes = new Map();
  for (const [code, polygons] of coarse) {
    const rings = polygons.flatMap((polygon) => projectRings(polygon, panel));
    const drawn = rings.filter((ring) => measureRing(ring) >= panel.smallest);
    if (drawn.length > 0) shapes.set(code, drawn.map(writeRing).join(""));
  }
  const places = new Map();
  for (const [code, polygons] of fine) {
    const place = findPlace(polygons, panel);
    if (place !== null) places.set(code, place);
  }
  for (const [code, degrees] of Object.entries(SPECKS)) {
    const place = projectPoint(panel, degrees);
    if (panel.whole) places.set(code, keepInside(panel, place));
    else if (isInside(panel, place)) places.set(code, place);
  }
  return { shapes, places };
}
