import { Button } from "#renderer/components/button.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useQuestionnaire } from "#renderer/store/app-context.tsx";

/** Leads to a question and puts the focus in it. */
export function QuestionLink({ id, onFollow }: { id: string; onFollow?: () => void }) {
  const { t } = useText();
  const goTo = useApp((state) => state.goTo);
  const section = useQuestionnaire().sections.find(({ questions }) =>
    questions.some((question) => question.id === id),
  );
  if (section === undefined) return null;
  return (
    <Button
      look="quiet"
      onPress={() => {
        onFollow?.();
        goTo(section.id, id);
      }}
    >
      {t("summary.goToQuestion", { id })}
    </Button>
  );
}
