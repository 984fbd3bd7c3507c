import { readAssessment, useAppShallow } from "#renderer/store/app-context.tsx";

/** Ids of the section's questions that the answers so far make visible. */
export function useShownQuestions(sectionId: string): string[] {
  return useAppShallow((state) => {
    const section = state.questionnaire?.sections.find(({ id }) => id === sectionId);
    const { visible } = readAssessment(state);
    return (section?.questions ?? []).map(({ id }) => id).filter((id) => visible.includes(id));
  });
}
