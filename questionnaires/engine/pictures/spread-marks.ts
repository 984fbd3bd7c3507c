export type Point = { readonly x: number; readonly y: number };

/** Enough for sixty marks in Europe to find their places. */
const ROUNDS = 240;

/** Between two marks, in radii: marks with corners reach a little beyond their radius. */
const SPACING = 2.25;

/** How much of the way back to its place a mark is drawn in each round. */
const PULL = 0.02;

/**
 * Moves round marks apart until none covers another, as far as the frame has room, and none leaves the frame.
 * Only sums, products and square roots, so that every machine gives the same whole numbers.
 */
export function spreadMarks(
  places: readonly Point[],
  radius: number,
  frame: { readonly width: number; readonly height: number },
): Point[] {
  const marks = places.map(({ x, y }) => ({ x, y }));
  const least = radius * SPACING;
  for (let round = 0; round < ROUNDS; round += 1) {
    marks.forEach((mark, at) => {
      const place = places[at] ?? mark;
      mark.x += (place.x - mark.x) * PULL;
      mark.y += (place.y - mark.y) * PULL;
    });
    marks.forEach((mark, at) => {
      for (const other of marks.slice(at + 1)) pushApart(mark, other, least, at);
    });
    for (const mark of marks) {
      mark.x = Math.min(frame.width - radius, Math.max(radius, mark.x));
      mark.y = Math.min(frame.height - radius, Math.max(radius, mark.y));
    }
  }
  return marks.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}

function pushApart(
  mark: { x: number; y: number },
  other: { x: number; y: number },
  least: number,
  turn: number,
): void {
  let dx = other.x - mark.x;
  let dy = other.y - mark.y;
  let distance = Math.sqrt(dx * dx + dy * dy);
  if (distance >= least) return;
  if (distance < 1) {
    // Marks on the same spot go different ways.
    [dx, dy] = turn % 2 === 0 ? [1, 0] : [0, 1];
    distance = 1;
  }
  const push = (least - distance) / 2 / Math.sqrt(dx * dx + dy * dy);
  mark.x -= dx * push;
  mark.y -= dy * push;
  other.x += dx * push;
  other.y += dy * push;
}
