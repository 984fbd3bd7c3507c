import { useState } from "react";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import { Field } from "#renderer/components/field.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useAnswer } from "#renderer/screens/wizard/use-answer.ts";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import { readTyped, type TypedQuestion } from "./read-typed.ts";

/** A text, number or date. What cannot be an answer stays in the field, unsaved, and says so when left. */
export function TypedInput(props: { question: TypedQuestion; labelId: string }) {
  const { t, local, language } = useText();
  const { question } = props;
  const { countries } = indexQuestionnaire(useQuestionnaire());
  const { value, isUnknown, draft, setValue, setDraft, rest } = useAnswer(question.id);
  const [typing, setTyping] = useState(false);
  const stored = typeof value === "string" || typeof value === "number" ? `${value}` : "";
  const shown = question.type === "number" && language === "sv" ? stored.replace(".", ",") : stored;
  const text = draft?.text ?? shown;
  const reading = readTyped(question, countries, text);

  function change(next: string): void {
    setTyping(true);
    const read = readTyped(question, countries, next);
    if (!read.ok) setDraft({ text: next });
    else {
      const changed = setValue(read.value, { typing: true });
      // Keeps "12," and a lone "−" as typed while the number grows, and what waits to be decided.
      if ((question.type === "number" && next !== "") || !changed) setDraft({ text: next });
    }
  }

  const problem = reading.ok
    ? undefined
    : reading.problem === "not-a-number"
      ? t("question.notANumber", { text: text.trim() })
      : local(reading.problem);
  const showProblem = problem !== undefined && !typing;
  return (
    <Field
      aria-labelledby={props.labelId}
      hint={useHint(question)}
      error={showProblem ? `${problem} ${t("question.notSaved")}` : undefined}
      value={isUnknown ? "" : text}
      isDisabled={isUnknown}
      long={question.type === "text" && question.long}
      narrow={question.type !== "text"}
      inputMode={question.type === "number" ? "decimal" : "text"}
      onChange={change}
      onBlur={() => {
        setTyping(false);
        rest();
      }}
    />
  );
}

function useHint(question: TypedQuestion): string | undefined {
  const { t, local } = useText();
  switch (question.type) {
    case "text":
      return undefined;
    case "date":
      return t("question.dateHint");
    case "number": {
      const { min, max, unit } = question;
      return unit === undefined
        ? t("question.numberHint", { min, max })
        : t("question.numberHintUnit", { min, max, unit: local(unit) });
    }
  }
}
