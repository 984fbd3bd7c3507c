import type { Band, Method } from "./method.ts";

/** Likelihood and consequence each go from 1 to 4. */
export const TOP = 4;

/** The band of a score from 1 to 16. */
export function findBand({ bands }: Method, score: number): Band {
  const found = bands.findLast(({ from }) => score >= from);
  if (found === undefined) throw new Error(`No band holds the score ${score}.`);
  return found.band;
}

const STEPS = [1, 2, 3, 4];
const SCORES = [...new Set(STEPS.flatMap((one) => STEPS.map((other) => one * other)))].sort(
  (one, other) => one - other,
);

/** The lowest and the highest score that likelihood × consequence can give in each band that has one. */
export function listBands(method: Method): { band: Band; from: number; to: number }[] {
  return method.bands.flatMap(({ band }) => {
    const inside = SCORES.filter((score) => findBand(method, score) === band);
    return inside.length === 0
      ? []
      : [{ band, from: Math.min(...inside), to: Math.max(...inside) }];
  });
}
