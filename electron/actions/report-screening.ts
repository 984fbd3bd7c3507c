import type { ScreeningReport } from "#contract/screening-report.ts";
import type { Language } from "#engine/local-text.ts";
import { screen } from "#engine/screen.ts";
import type { AssessedAnswers } from "./assess-answers.ts";

/** What a screening advises, in the stable shape of `assess --json`. */
export function reportScreening(
  { questionnaire, input }: AssessedAnswers,
  language: Language,
): ScreeningReport {
  const { next, advice, gaps, missing } = screen(questionnaire, input.answers);
  return {
    format: "molnakt/screening",
    formatVersion: 1,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    next:
      next === null
        ? null
        : { id: next.id, title: next.title[language], text: next.text[language], full: next.full },
    advice: advice.map(({ id, text, due, proof }) => ({
      id,
      text: text[language],
      due: due[language],
      proof: proof[language],
    })),
    gaps: gaps.map(({ question }) => question),
    missing,
  };
}
