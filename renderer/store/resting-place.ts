import type { Place } from "#contract/api.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import type { CaseScreen } from "./route.ts";

/** Where a reopened case continues; a place that the questionnaire no longer has gives its beginning. */
export function findRestingPlace(
  questionnaire: Questionnaire,
  place: Place | null,
): { screen: CaseScreen; section: string; question: string | null } {
  const first = questionnaire.sections[0]?.id ?? "";
  if (place === null) return { screen: "wizard", section: first, question: null };
  const section = questionnaire.sections.find(({ id }) => id === place.section);
  const question = section?.questions.find(({ id }) => id === place.question);
  return { screen: place.screen, section: section?.id ?? first, question: question?.id ?? null };
}
