import type { AnswerValue } from "#engine/answers.ts";
import type { Question } from "#engine/question.ts";
import { ChoiceGroup, type Choice } from "#renderer/components/choice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useAnswer } from "#renderer/screens/wizard/use-answer.ts";

type OneQuestion = Extract<Question, { type: "yesNo" | "oneOf" | "class" }>;

/** No option of a questionnaire has capitals in its id. */
const UNKNOWN = "UNKNOWN";

function readChoice(value: AnswerValue | undefined): string | null {
  return typeof value === "string" || typeof value === "number" ? `${value}` : null;
}

/** Radio buttons for yes or no, one of several, or a class from 0 to 4. */
export function OneInput(props: { question: OneQuestion; labelId: string }) {
  const { t } = useText();
  const { question } = props;
  const { value, isUnknown, setValue, setUnknown } = useAnswer(question.id);
  const choices = useChoices(question);
  const chosen = isUnknown ? UNKNOWN : readChoice(value);
  return (
    <ChoiceGroup
      aria-labelledby={props.labelId}
      value={chosen}
      inRow={question.type === "yesNo"}
      choices={[...choices, { value: UNKNOWN, text: t("question.unknown"), apart: true }]}
      onChange={(next) => {
        if (next === UNKNOWN) setUnknown(true);
        else setValue(question.type === "class" ? Number(next) : next);
      }}
    />
  );
}

function useChoices(question: OneQuestion): Choice[] {
  const { t, local } = useText();
  switch (question.type) {
    case "yesNo":
      return [
        { value: "yes", text: t("question.yes") },
        { value: "no", text: t("question.no") },
      ];
    case "oneOf":
      return question.options.map(({ id, text }) => ({ value: id, text: local(text) }));
    case "class":
      return question.levels.map((text, level) => ({
        value: `${level}`,
        text: t("question.level", { value: level, text: local(text) }),
      }));
  }
}
