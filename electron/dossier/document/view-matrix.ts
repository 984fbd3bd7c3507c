import { captionMatrices, describeMatrix, STAGE_NAMES } from "#engine/pictures/describe-matrix.ts";
import { drawMatrix, STAGES, type MatrixCell } from "#engine/pictures/draw-matrix.ts";
import type { ViewContext } from "./view-context.ts";

export type MatrixView = {
  caption: string;
  /** What the picture shows, in words. */
  alt: string;
  /** Row by row from the highest likelihood; ids beyond what a cell holds are counted in `more`. */
  cells: (MatrixCell & { more: number })[];
};

/** Before measures, the target, and after; with a sentence on how they differ. */
export type MatricesView = { caption: string; stages: MatrixView[] };

/** As many ids as a cell holds. */
const MOST_IDS = 8;

function fit(cell: MatrixCell): MatrixCell & { more: number } {
  const ids = cell.ids.length > MOST_IDS ? cell.ids.slice(0, MOST_IDS - 1) : cell.ids;
  return { ...cell, ids, more: cell.ids.length - ids.length };
}

export function viewMatrices({ assessment, questionnaire, say }: ViewContext): MatricesView {
  const { risks } = assessment;
  return {
    caption: say(captionMatrices(risks)),
    stages: STAGES.map((stage) => {
      const cells = drawMatrix(risks, questionnaire.method, stage);
      return {
        caption: say(STAGE_NAMES[stage]),
        alt: say(describeMatrix(cells, stage)),
        cells: cells.map(fit),
      };
    }),
  };
}
