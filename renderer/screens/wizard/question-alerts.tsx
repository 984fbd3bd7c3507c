import { BASIS_TEXTS } from "#engine/outcome-texts.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import {
  readAssessment,
  readRemarks,
  useApp,
  useAppShallow,
} from "#renderer/store/app-context.tsx";
import { chooseProposal } from "#renderer/store/derive-assessment.ts";
import css from "./question.module.css";

const c = bindClasses(css);

/** Says at the question itself that its answer stops the case, or that not knowing it decides. */
export function QuestionAlerts({ id }: { id: string }) {
  const { t, local } = useText();
  const stoppers = useAppShallow((state) =>
    chooseProposal(readAssessment(state))
      .stoppers.filter(({ question }) => question === id)
      .map((stopper) => stopper.id),
  );
  const decides = useApp((state) => {
    const answer = state.input.answers[id];
    const gap = chooseProposal(readAssessment(state)).gaps.find(({ question }) => question === id);
    return answer !== undefined && "unknown" in answer && (gap?.stoppers.length ?? 0) > 0;
  });
  const review = useApp((state) => state.open?.review.includes(id) ?? false);
  const confirmAnswer = useApp((state) => state.confirmAnswer);
  const isUnknown = useApp((state) => {
    const answer = state.input.answers[id];
    return answer !== undefined && "unknown" in answer;
  });
  const remarks = useAppShallow((state) =>
    readRemarks(state)
      .filter(({ question }) => question === id)
      .map(({ text }) => text),
  );
  const rules = useApp((state) => state.questionnaire)
    ?.sections.flatMap(({ questions }) => questions.flatMap(({ stops }) => stops))
    .filter((rule) => stoppers.includes(rule.id));
  return (
    <div role="status" className={c("alerts")}>
      {rules?.map((rule) => (
        <Notice key={rule.id} shape="stop" title={t("question.stop")}>
          <p>{local(rule.text)}</p>
          <p className={c("soft")}>
            {t("question.stopBasis", { basis: local(BASIS_TEXTS[rule.basis]) })}{" "}
            {isUnknown ? t("question.stopUnknown") : null}
          </p>
        </Notice>
      ))}
      {remarks.map((text) => (
        <Notice key={text.sv} shape="gap">
          <p>{local(text)}</p>
        </Notice>
      ))}
      {review ? (
        <Notice shape="condition" title={t("versions.mark")}>
          <p>{t("versions.markBody")}</p>
          <div>
            <Button look="quiet" onPress={() => void confirmAnswer(id)}>
              {t("versions.confirm")}
            </Button>
          </div>
        </Notice>
      ) : null}
      {decides ? (
        <Notice shape="gap">
          <p>{t("question.gapDecides")}</p>
        </Notice>
      ) : null}
    </div>
  );
}
