import type { Assessment } from "#engine/assessment.ts";
import type { Questionnaire, Section } from "#engine/questionnaire.ts";

export type SectionStatus = {
  section: Section;
  visible: number;
  missing: number;
  unknown: number;
  stops: number;
};

/** How far each section has come; a section without visible questions is not asked. */
export function describeSections(
  questionnaire: Questionnaire,
  assessment: Assessment,
  unknown: ReadonlySet<string>,
): SectionStatus[] {
  const visible = new Set(assessment.visible);
  const missing = new Set(assessment.missing);
  const stopped = assessment.soFar.stoppers.map(({ question }) => question);
  return questionnaire.sections.map((section) => {
    const shown = section.questions.filter(({ id }) => visible.has(id));
    return {
      section,
      visible: shown.length,
      missing: shown.filter(({ id }) => missing.has(id)).length,
      unknown: shown.filter(({ id }) => unknown.has(id)).length,
      stops: shown.filter(({ id }) => stopped.includes(id)).length,
    };
  });
}
