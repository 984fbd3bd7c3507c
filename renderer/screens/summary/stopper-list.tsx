import type { StopperResult } from "#engine/assessment.ts";
import { BASIS_TEXTS } from "#engine/outcome-texts.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Fold } from "#renderer/components/fold.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { QuestionLink } from "#renderer/screens/case/question-link.tsx";
import { ReasonList } from "#renderer/screens/case/reason-list.tsx";
import css from "./summary.module.css";

const c = bindClasses(css);

export function StopperList({ stoppers }: { stoppers: readonly StopperResult[] }) {
  const { t, local } = useText();
  if (stoppers.length === 0) return <p>{t("summary.noStoppers")}</p>;
  return (
    <div className={c("stack")}>
      {stoppers.map(({ id, question, text, basis, reasons }) => (
        <Notice key={id} shape="stop" title={local(text)}>
          <p>
            {t("question.stopBasis", { basis: local(BASIS_TEXTS[basis]) })}{" "}
            <QuestionLink id={question} />
          </p>
          <Fold title={t("summary.reasons")}>
            <ReasonList reasons={reasons} />
          </Fold>
        </Notice>
      ))}
    </div>
  );
}
