import { CheckboxGroup } from "react-aria-components";
import type { AnswerValue } from "#engine/answers.ts";
import type { Option, Question } from "#engine/question.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Tick } from "#renderer/components/choice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import css from "#renderer/screens/wizard/question.module.css";
import { useAnswer } from "#renderer/screens/wizard/use-answer.ts";

const c = bindClasses(css);

function readIds(value: AnswerValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** An exclusive option clears the others, and any other clears it. */
export function settleExclusive(
  options: readonly Option[],
  before: readonly string[],
  next: readonly string[],
): string[] {
  const exclusive = new Set(options.filter((option) => option.exclusive).map(({ id }) => id));
  const added = next.find((id) => !before.includes(id));
  if (added === undefined) return [...next];
  return exclusive.has(added) ? [added] : next.filter((id) => !exclusive.has(id));
}

export function ManyInput(props: {
  question: Extract<Question, { type: "manyOf" }>;
  labelId: string;
}) {
  const { t, local } = useText();
  const { options, id } = props.question;
  const { value, setValue } = useAnswer(id);
  const chosen = readIds(value);
  return (
    <CheckboxGroup
      aria-labelledby={props.labelId}
      aria-describedby={`${id}-many`}
      value={chosen}
      onChange={(next) => {
        const settled = settleExclusive(options, chosen, next);
        setValue(settled.length === 0 ? null : settled);
      }}
    >
      <p id={`${id}-many`} className={c("soft")}>
        {t("question.chooseMany")}
      </p>
      {options.map((option) => (
        <Tick key={option.id} value={option.id}>
          {local(option.text)}
        </Tick>
      ))}
    </CheckboxGroup>
  );
}
