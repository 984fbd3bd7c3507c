import { screen } from "#engine/screen.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { Page, Part } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { OpenQuestions } from "#renderer/screens/summary/open-questions.tsx";
import { useApp, useOpenCase, useQuestionnaire } from "#renderer/store/app-context.tsx";
import css from "./screening.module.css";

const c = bindClasses(css);

/** What a screening advises: the next step, whom to ask first, and the way to the whole assessment. */
export function ScreeningScreen() {
  const { t, local } = useText();
  const questionnaire = useQuestionnaire();
  const answers = useApp((state) => state.input.answers);
  const go = useApp((state) => state.go);
  const { id, details } = useOpenCase();
  const { next, advice, missing, gaps } = screen(questionnaire, answers);
  return (
    <Page
      title={t("screening.title")}
      intro={t("screening.intro")}
      action={
        <Button
          look={next?.full === true ? "main" : "plain"}
          onPress={() => void go({ name: "new", after: { screening: id, details } })}
        >
          {t("screening.toFull")}
        </Button>
      }
    >
      <Part title={t("screening.next")}>
        {next === null ? (
          <Notice shape="gap">
            <p>{t("screening.undecided")}</p>
          </Notice>
        ) : (
          <Notice shape={next.full ? "clear" : "condition"} title={local(next.title)}>
            <p>{local(next.text)}</p>
          </Notice>
        )}
      </Part>
      <Part title={t("screening.ask")}>
        {advice.length === 0 ? (
          <p>{t("screening.askNone")}</p>
        ) : (
          <ul className={c("advice")}>
            {advice.map(({ id: key, text, due, proof }) => (
              <li key={key}>
                <p>{local(text)}</p>
                <p className={c("soft")}>
                  {t("summary.due")}: {local(due)}. {t("screening.need")}: {local(proof)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={t("summary.gaps")}>
        <OpenQuestions ids={gaps.map(({ question }) => question)} none={t("summary.noGaps")} />
      </Part>
      <Part title={t("summary.missing")}>
        <OpenQuestions ids={missing} none={t("summary.noMissing")} />
      </Part>
      <p className={c("soft")}>{t("screening.carried")}</p>
    </Page>
  );
}
