import type { LocalText } from "#engine/local-text.ts";
import type { Question } from "#engine/question.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import { Source } from "./source.tsx";
import css from "./wizard.module.css";

const c = bindClasses(css);

export function Help({ question }: { question: Question }) {
  const { t } = useText();
  const { references, doubts } = useQuestionnaire();
  const sources = references.filter(({ id }) => question.references.includes(id));
  const open = doubts.filter(({ id }) => question.doubts.includes(id));
  return (
    <div className={c("helpInside")}>
      <Paragraph title={t("wizard.why")} text={question.why} />
      <Paragraph title={t("wizard.how")} text={question.how} />
      <Paragraph title={t("wizard.good")} text={question.good} />
      <Paragraph title={t("wizard.evidence")} text={question.evidence} />
      {open.length === 0 ? null : (
        <>
          <h3>{t("wizard.doubts")}</h3>
          {open.map((doubt) => (
            <DoubtText key={doubt.id} text={doubt.text} checked={doubt.checked} />
          ))}
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

function Paragraph({ title, text }: { title: string; text: LocalText }) {
  const { local } = useText();
  return (
    <>
      <h3>{title}</h3>
      <p>{local(text)}</p>
    </>
  );
}

function DoubtText({ text, checked }: { text: LocalText; checked: string }) {
  const { t, local } = useText();
  return (
    <p>
      {local(text)} <span className={c("soft")}>{t("wizard.doubtChecked", { date: checked })}</span>
    </p>
  );
}
