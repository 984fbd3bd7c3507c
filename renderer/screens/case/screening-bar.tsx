import { screen } from "#engine/screen.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Shape } from "#renderer/components/shape.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useQuestionnaire } from "#renderer/store/app-context.tsx";
import css from "./case.module.css";

const c = bindClasses(css);

/** The line at the foot of a screening: the next step, never a proposal. */
export function ScreeningBar() {
  const { t, local } = useText();
  const questionnaire = useQuestionnaire();
  const answers = useApp((state) => state.input.answers);
  const { next, missing } = screen(questionnaire, answers);
  return (
    <footer className={c("proposal")} aria-label={t("screening.bar")}>
      <p role="status" className={c("outcome")}>
        {next === null ? (
          <span>{t("screening.notYet")}</span>
        ) : (
          <>
            <Shape name={next.full ? "clear" : "condition"} />
            <span>
              {t("screening.lead")} <strong>{local(next.title)}</strong>
            </span>
          </>
        )}
      </p>
      <p className={c("left", "ways")}>
        {missing.length === 0
          ? t("outcome.noneLeft")
          : t("outcome.left", { count: missing.length })}
      </p>
    </footer>
  );
}
