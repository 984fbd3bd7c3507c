import { BAND_TEXTS } from "#engine/outcome-texts.ts";
import type { RiskResult } from "#engine/assessment.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { Band } from "#engine/method.ts";
import { findBand } from "#engine/scale.ts";
import { TEXTS } from "./texts.ts";
import type { ViewContext } from "./view-context.ts";

export type MatrixView = {
  caption: string;
  /** What the picture shows, in words. */
  alt: string;
  /** Consequence 4 first, each row likelihood 1–4. */
  rows: {
    consequence: number;
    cells: { score: number; band: Band; ids: string[]; more: number }[];
  }[];
};

/** As many ids as a cell holds. */
const MOST_IDS = 8;

function viewMatrix(
  { assessment, questionnaire, say }: ViewContext,
  caption: LocalText,
  likelihoodOf: (risk: RiskResult) => number,
): MatrixView {
  const steps = [1, 2, 3, 4];
  const { method } = questionnaire;
  const findRisks = (likelihood: number, consequence: number) =>
    assessment.risks
      .filter((risk) => risk.consequence === consequence && likelihoodOf(risk) === likelihood)
      .map(({ id }) => id)
      .sort();
  const rows = [...steps].reverse().map((consequence) => ({
    consequence,
    cells: steps.map((likelihood) => {
      const ids = findRisks(likelihood, consequence);
      const shown = ids.length > MOST_IDS ? ids.slice(0, MOST_IDS - 1) : ids;
      return {
        score: likelihood * consequence,
        band: findBand(method, likelihood * consequence),
        ids: shown,
        more: ids.length - shown.length,
      };
    }),
  }));
  const filled = steps.flatMap((consequence) =>
    steps.flatMap((likelihood) => {
      const ids = findRisks(likelihood, consequence);
      if (ids.length === 0) return [];
      const score = likelihood * consequence;
      const place = {
        sv: `sannolikhet ${likelihood}, konsekvens ${consequence}, risk ${score} (${BAND_TEXTS[findBand(method, score)].sv}): ${ids.join(", ")}`,
        en: `likelihood ${likelihood}, consequence ${consequence}, risk ${score} (${BAND_TEXTS[findBand(method, score)].en}): ${ids.join(", ")}`,
      };
      return [{ score, text: say(place) }];
    }),
  );
  const described = filled.sort((one, other) => other.score - one.score).map(({ text }) => text);
  const opening = say({
    sv: `Riskmatris med fyra gånger fyra rutor. ${caption.sv}.`,
    en: `Risk matrix of four by four cells. ${caption.en}.`,
  });
  const rest = described.length === 0 ? say(TEXTS.noRisks) : `${described.join("; ")}.`;
  return { caption: say(caption), alt: `${opening} ${rest}`, rows };
}

export function viewMatrices(context: ViewContext): MatrixView[] {
  return [
    viewMatrix(context, TEXTS.matrixBefore, ({ likelihood }) => likelihood),
    viewMatrix(context, TEXTS.matrixAfter, ({ residualLikelihood }) => residualLikelihood),
  ];
}
