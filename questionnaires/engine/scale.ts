import type { Band, Method } from "./method.ts";

/** Likelihood and consequence each go from 1 to 4. */
export const TOP = 4;

/** The band of a score from 1 to 16. */
export function findBand({ bands }: Method, score: number): Band {
  const found = bands.findLast(({ from }) => score >= from);
  if (found === undefined) throw new Error(`No band holds the score ${score}.`);
  return found.band;
}
