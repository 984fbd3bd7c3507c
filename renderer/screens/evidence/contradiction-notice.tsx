import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { QuestionLink } from "#renderer/screens/case/question-link.tsx";
import { readContradictions, useAppShallow } from "#renderer/store/app-context.tsx";
import css from "./evidence.module.css";

const c = bindClasses(css);

/** Says at a question that its answer does not fit another one, with a way to that one. */
export function ContradictionNotice({ id }: { id: string }) {
  const { t, local } = useText();
  const found = useAppShallow((state) =>
    readContradictions(state).filter(({ questions }) => questions.includes(id)),
  );
  return (
    <div role="status" className={c("stack")}>
      {found.map(({ id: rule, questions, text }) => {
        const others = questions.filter((question) => question !== id);
        return (
          <Notice
            key={rule}
            shape="gap"
            title={t("contradictions.here", { others: others.join(", ") })}
          >
            <p>{local(text)}</p>
            <p className={c("soft")}>{t("contradictions.changesNothing")}</p>
            <div className={c("links")}>
              {others.map((question) => (
                <QuestionLink key={question} id={question} />
              ))}
            </div>
          </Notice>
        );
      })}
    </div>
  );
}
