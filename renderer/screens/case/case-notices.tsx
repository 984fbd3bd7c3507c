import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import {
  readAssessment,
  useApp,
  useAppShallow,
  useOpenCase,
  useQuestionnaire,
} from "#renderer/store/app-context.tsx";
import css from "./case.module.css";
import { QuestionLink } from "./question-link.tsx";

const c = bindClasses(css);

/** What has happened around the case since it was begun: a newer version, answers to look at again, changed sources. */
export function CaseNotices() {
  const { t, local } = useText();
  const { id, newer, newerRefused, review: marked } = useOpenCase();
  const visible = useAppShallow((state) => readAssessment(state).visible);
  // A question that is not asked now cannot be looked at.
  const review = marked.filter((question) => visible.includes(question));
  const { version: current } = useQuestionnaire();
  const go = useApp((state) => state.go);
  const changed = useApp((state) => state.changedReferences);
  const resting = changed.flatMap((reference) => {
    const questions = reference.cases.find((one) => one.id === id)?.questions ?? [];
    return questions.length === 0 ? [] : [{ ...reference, questions }];
  });
  if (newer === null && newerRefused === null && review.length === 0 && resting.length === 0)
    return null;
  return (
    <div className={c("notices")}>
      {newer === null ? null : (
        <Notice shape="gap">
          <p>{t("versions.newer", { version: newer, current })}</p>
          <div>
            <Button look="quiet" onPress={() => void go({ name: "upgrade" })}>
              {t("versions.show")}
            </Button>
          </div>
        </Notice>
      )}
      {newerRefused === null ? null : (
        <Notice shape="gap">
          <p>{local(newerRefused)}</p>
        </Notice>
      )}
      {review.length === 0 ? null : (
        <Notice shape="condition" title={t("versions.left", { count: review.length })}>
          <p className={c("links")}>
            {review.map((question) => (
              <QuestionLink key={question} id={question} />
            ))}
          </p>
        </Notice>
      )}
      {resting.map(({ id: reference, kind, name, questions }) => (
        <Notice
          key={`${reference} ${kind}`}
          shape="condition"
          title={t(`sources.${kind}`, { name: local(name) })}
        >
          <p>{t("sources.rests", { count: questions.length })}</p>
          <p className={c("links")}>
            {questions.map((question) => (
              <QuestionLink key={question} id={question} />
            ))}
          </p>
        </Notice>
      ))}
    </div>
  );
}
