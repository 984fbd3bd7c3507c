import type { Section } from "#engine/questionnaire.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import { Help } from "./help.tsx";
import css from "./wizard.module.css";

const c = bindClasses(css);

/** Help that follows the focused question; the part's first question until one is focused. */
export function HelpColumn(props: { section: Section; shown: readonly string[] }) {
  const { t } = useText();
  const focused = useApp((state) => state.question);
  const id = focused !== null && props.shown.includes(focused) ? focused : props.shown[0];
  const question = props.section.questions.find((candidate) => candidate.id === id);
  return (
    <aside
      // Anew for each question, so that its help begins at the top.
      key={id}
      className={c("help")}
      tabIndex={0}
      aria-label={
        question === undefined ? t("wizard.helpEmpty") : t("wizard.help", { id: question.id })
      }
    >
      {question === undefined ? (
        <p>{t("wizard.helpEmpty")}</p>
      ) : (
        <>
          <p className={c("helpFor")}>{t("wizard.help", { id: question.id })}</p>
          <Help question={question} />
        </>
      )}
    </aside>
  );
}
