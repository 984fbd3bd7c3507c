import { Tick } from "#renderer/components/choice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useAnswer } from "#renderer/screens/wizard/use-answer.ts";

/** "Vet ej" beside a field; taking the mark away brings the earlier answer back. */
export function UnknownTick({ id }: { id: string }) {
  const { t } = useText();
  const { isUnknown, setUnknown } = useAnswer(id);
  return (
    <Tick isSelected={isUnknown} onChange={setUnknown} apart>
      {t("question.unknown")}
    </Tick>
  );
}
