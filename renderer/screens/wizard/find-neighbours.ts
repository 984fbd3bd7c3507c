import type { Assessment } from "#engine/assessment.ts";
import type { Questionnaire, Section } from "#engine/questionnaire.ts";

/** The nearest parts before and after that have something to ask, or may have. */
export function findNeighbours(
  questionnaire: Questionnaire,
  assessment: Assessment,
  waiting: ReadonlySet<string>,
  sectionId: string,
): { previous: Section | undefined; next: Section | undefined } {
  const visible = new Set(assessment.visible);
  const { sections } = questionnaire;
  const place = sections.findIndex(({ id }) => id === sectionId);
  const asked = (section: Section) =>
    section.questions.some(({ id }) => visible.has(id) || waiting.has(id));
  return {
    previous: sections.slice(0, Math.max(place, 0)).findLast(asked),
    next: sections.slice(place + 1).find(asked),
  };
}
