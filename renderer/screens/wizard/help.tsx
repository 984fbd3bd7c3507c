import type { Question } from "#engine/question.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import { Source } from "./source.tsx";
import css from "./wizard.module.css";

const c = bindClasses(css);

export function Help({ question }: { question: Question }) {
  const { t, local } = useText();
  const { references } = useQuestionnaire();
  const sources = references.filter(({ id }) => question.references.includes(id));
  return (
    <div className={c("helpInside")}>
      <h3>{t("wizard.why")}</h3>
      <p>{local(question.why)}</p>
      {question.how === undefined ? null : (
        <>
          <h3>{t("wizard.how")}</h3>
          <p>{local(question.how)}</p>
        </>
      )}
      {question.good === undefined ? null : (
        <>
          <h3>{t("wizard.good")}</h3>
          <p>{local(question.good)}</p>
        </>
      )}
      {sources.length === 0 ? null : (
        <>
          <h3>{t("wizard.sources")}</h3>
          <ul className={c("sources")}>
            {sources.map((reference) => (
              <Source key={reference.id} reference={reference} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
