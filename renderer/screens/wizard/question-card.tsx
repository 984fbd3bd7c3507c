import { memo } from "react";
import type { Question } from "#engine/question.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Fold } from "#renderer/components/fold.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import { ContradictionNotice } from "#renderer/screens/evidence/contradiction-notice.tsx";
import { EvidenceDrop } from "#renderer/screens/evidence/evidence-drop.tsx";
import { AnswerInput } from "./answer-input.tsx";
import { BookmarkButton, BookmarkNote } from "./bookmark.tsx";
import { BranchNotice } from "./branch-notice.tsx";
import { Help } from "./help.tsx";
import { QuestionAlerts } from "./question-alerts.tsx";
import { Support } from "./support.tsx";
import css from "./question.module.css";

const c = bindClasses(css);

type Props = { question: Question; helpInside: boolean };

/** One question with its answer; renders again only when its own answer changes. */
export const QuestionCard = memo(function QuestionCard({ question, helpInside }: Props) {
  const { t, local } = useText();
  const noticeQuestion = useApp((state) => state.noticeQuestion);
  const { id } = question;
  return (
    <section
      className={c("card")}
      data-question={id}
      aria-labelledby={`${id}-text`}
      onFocus={() => noticeQuestion(id)}
    >
      <div className={c("title")}>
        <h2 id={`${id}-text`} className={c("text")}>
          <span className={c("id")}>{id}</span> {local(question.text)}
        </h2>
        <BookmarkButton id={id} />
      </div>
      {question.required ? null : <p className={c("soft")}>{t("question.optional")}</p>}
      <AnswerInput question={question} />
      <BranchNotice id={id} />
      <QuestionAlerts id={id} />
      <ContradictionNotice id={id} />
      <EvidenceDrop id={id} />
      <BookmarkNote id={id} />
      <div className={c("folds")}>
        <Support id={id} />
        {helpInside ? (
          <Fold title={t("wizard.help", { id })}>
            <Help question={question} />
          </Fold>
        ) : null}
      </div>
    </section>
  );
});
