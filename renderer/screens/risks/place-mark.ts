/** A cell's side in the risk matrix, in its own units. */
export const CELL = 104;

/** More marks than this, and they are set smaller so that every risk has room in one cell. */
const ROOMY = 12;

/** Where a mark's baseline begins in a cell that holds `count` of them, and whether it is set small. */
export function placeMark(
  place: number,
  count: number,
): { readonly x: number; readonly y: number; readonly dense: boolean } {
  const dense = count > ROOMY;
  const [inLine, left, wide, top, high] = dense ? [4, 5, 24, 36, 13] : [3, 8, 31, 46, 18];
  return {
    x: left + (place % inLine) * wide,
    y: top + Math.floor(place / inLine) * high,
    dense,
  };
}
