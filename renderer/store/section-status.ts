import type { Answers } from "#engine/answers.ts";
import type { Assessment } from "#engine/assessment.ts";
import type { Section } from "#engine/questionnaire.ts";

/** Counts of questions; a section with no visible ones is not asked. */
export type SectionStatus = {
  visible: number;
  /** Not asked yet, but perhaps later. */
  waiting: number;
  missing: number;
  unknown: number;
  stops: number;
};

/** How far a section has come. */
export function describeSection(
  section: Section | undefined,
  assessment: Assessment,
  answers: Answers,
  waiting: ReadonlySet<string>,
): SectionStatus {
  const shown = (section?.questions ?? []).filter(({ id }) => assessment.visible.includes(id));
  const count = (holds: (id: string) => boolean) => shown.filter(({ id }) => holds(id)).length;
  return {
    visible: shown.length,
    waiting: (section?.questions ?? []).filter(({ id }) => waiting.has(id)).length,
    missing: count((id) => assessment.missing.includes(id)),
    unknown: count((id) => {
      const answer = answers[id];
      return answer !== undefined && "unknown" in answer;
    }),
    stops: count((id) => assessment.soFar.stoppers.some(({ question }) => question === id)),
  };
}
