import type { CountryStatus } from "#engine/questionnaire.ts";

export type MarkOutline = {
  /** Corners around the middle, in radii; none for a circle of radius 1. */
  corners: readonly (readonly [x: number, y: number])[];
  /** How far below the middle the letters stand, in radii. */
  drop: number;
};

/** A shape for each legal status, so that it is told without colour. */
export const MARK_OUTLINES: Readonly<Record<CountryStatus, MarkOutline>> = {
  eea: { corners: [], drop: 0 },
  adequate: {
    corners: [
      [-0.9, -0.9],
      [0.9, -0.9],
      [0.9, 0.9],
      [-0.9, 0.9],
    ],
    drop: 0,
  },
  dpf: {
    corners: [
      [0, -1.3],
      [1.3, 0],
      [0, 1.3],
      [-1.3, 0],
    ],
    drop: 0,
  },
  third: {
    corners: [
      [0, -1.4],
      [1.3, 0.9],
      [-1.3, 0.9],
    ],
    drop: 0.25,
  },
};
