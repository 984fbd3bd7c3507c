import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { QuestionLink } from "#renderer/screens/case/question-link.tsx";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import css from "./summary.module.css";

const c = bindClasses(css);

/** Questions with a way to each. */
export function OpenQuestions(props: { ids: readonly string[]; none: string }) {
  const { local } = useText();
  const { sections } = useQuestionnaire();
  if (props.ids.length === 0) return <p>{props.none}</p>;
  const questions = sections
    .flatMap((section) => section.questions)
    .filter(({ id }) => props.ids.includes(id));
  return (
    <ul className={c("open")}>
      {questions.map(({ id, text }) => (
        <li key={id}>
          {local(text)} <QuestionLink id={id} />
        </li>
      ))}
    </ul>
  );
}
