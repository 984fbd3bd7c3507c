import { BAND_TEXTS } from "#engine/outcome-texts.ts";
import { listBands } from "#engine/scale.ts";
import type { ViewContext } from "./view-context.ts";

export type ScalesView = {
  steps: { step: string; likelihood: string; consequence: string }[];
  bands: string;
};

/** What 1–4 mean, and which scores each band holds. */
export function viewScales({ questionnaire, say }: ViewContext): ScalesView {
  const { likelihoods, consequences } = questionnaire.method;
  return {
    steps: likelihoods.map((text, i) => ({
      step: `${i + 1}`,
      likelihood: say(text),
      consequence: consequences
        .slice(i, i + 1)
        .map(say)
        .join(""),
    })),
    bands: listBands(questionnaire.method)
      .map(
        ({ band, from, to }) => `${from === to ? from : `${from}–${to}`} ${say(BAND_TEXTS[band])}`,
      )
      .join(", "),
  };
}
