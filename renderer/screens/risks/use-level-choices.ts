import { useText } from "#renderer/components/use-text.ts";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";

/** Choices for a likelihood, 1–4, in the words of the questionnaire's scale. */
export function useLevelChoices(): (
  levels: readonly number[],
) => { value: string; text: string }[] {
  const { t, local } = useText();
  const { method } = useQuestionnaire();
  const choices = method.likelihoods.map((text, i) => ({
    value: `${i + 1}`,
    text: t("question.level", { value: i + 1, text: local(text) }),
  }));
  return (levels) => choices.filter((_, i) => levels.includes(i + 1));
}
