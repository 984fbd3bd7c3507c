import type { RiskResult } from "#engine/assessment.ts";
import type { LocalText } from "#engine/local-text.ts";
import { BAND_TEXTS } from "#engine/outcome-texts.ts";
import { countFallen, type MatrixCell, type Stage } from "./draw-matrix.ts";
import { join } from "./picture-texts.ts";

export const STAGE_NAMES: Readonly<Record<Stage, LocalText>> = {
  inherent: { sv: "Före åtgärder", en: "Before measures" },
  target: { sv: "Mål, med avtalade åtgärder", en: "Target, with agreed measures" },
  residual: { sv: "Efter, med verifierade åtgärder", en: "After, with verified measures" },
};

/** One matrix in words: the filled cells, the highest risk first. */
export function describeMatrix(cells: readonly MatrixCell[], stage: Stage): LocalText {
  const opening = {
    sv: `Riskmatris med fyra gånger fyra rutor. ${STAGE_NAMES[stage].sv}.`,
    en: `Risk matrix of four by four cells. ${STAGE_NAMES[stage].en}.`,
  };
  const filled = cells
    .filter(({ ids }) => ids.length > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ likelihood, consequence, score, band, ids }) => ({
      sv: `sannolikhet ${likelihood}, konsekvens ${consequence}, risk ${score} (${BAND_TEXTS[band].sv}): ${ids.join(", ")}`,
      en: `likelihood ${likelihood}, consequence ${consequence}, risk ${score} (${BAND_TEXTS[band].en}): ${ids.join(", ")}`,
    }));
  const { sv, en } = join(filled, "; ");
  const rest =
    filled.length === 0
      ? { sv: "Svaren höjer inga risker.", en: "The answers raise no risks." }
      : { sv: `${sv}.`, en: `${en}.` };
  return join([opening, rest], " ");
}

/** How the three matrices differ, in a sentence. */
export function captionMatrices(risks: readonly RiskResult[]): LocalText {
  const [target, residual] = [countFallen(risks, "target"), countFallen(risks, "residual")];
  const all = risks.length;
  return {
    sv: `${target} av ${all} risker sjunker med det som är avtalat, och ${residual} har sjunkit med det som är verifierat.`,
    en: `${target} of ${all} risks fall with what is agreed, and ${residual} have fallen with what is verified.`,
  };
}
