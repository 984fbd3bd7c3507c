/** One frame of the map, in units of its own, from the upper left corner. */
export type MapPanel = {
  readonly width: number;
  readonly height: number;
  /** Path data of land that belongs to no country of the list. */
  readonly rest: string;
  /** Path data by country code; what is too small to be drawn is not there. */
  readonly shapes: Readonly<Record<string, string>>;
  /** Where a country's mark stands, by country code; the world has every country, an enlargement its own. */
  readonly places: Readonly<Record<string, readonly [x: number, y: number]>>;
};
