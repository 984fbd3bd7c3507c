import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { QuestionLink } from "#renderer/screens/case/question-link.tsx";
import { readContradictions, useApp } from "#renderer/store/app-context.tsx";
import css from "./evidence.module.css";

const c = bindClasses(css);

/** Every contradiction between answers, with a way to each of the questions. */
export function ContradictionList() {
  const { t, local } = useText();
  const found = useApp(readContradictions);
  if (found.length === 0) return <p>{t("contradictions.none")}</p>;
  return (
    <>
      <ul className={c("list")}>
        {found.map(({ id, questions, text }) => (
          <li key={id}>
            <p>{local(text)}</p>
            <div className={c("links")}>
              {questions.map((question) => (
                <QuestionLink key={question} id={question} />
              ))}
            </div>
          </li>
        ))}
      </ul>
      <p className={c("soft")}>{t("contradictions.changesNothing")}</p>
    </>
  );
}
