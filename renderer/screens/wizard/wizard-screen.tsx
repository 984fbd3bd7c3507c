import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { readWaiting, useApp, useQuestionnaire } from "#renderer/store/app-context.tsx";
import { Contents } from "./contents.tsx";
import { ContentsDrawer } from "./contents-drawer.tsx";
import { HelpColumn } from "./help-column.tsx";
import { PartEnd } from "./part-end.tsx";
import { Questions } from "./questions.tsx";
import { useFocusPlace } from "./use-focus-place.ts";
import { useIsWide } from "./use-is-wide.ts";
import { usePartKeys } from "./use-part-keys.ts";
import { useShownQuestions } from "./use-shown-questions.ts";
import css from "./wizard.module.css";

const c = bindClasses(css);

/** One part of the questionnaire: contents on the left, questions in the middle, help on the right. */
export function WizardScreen() {
  const { t, local } = useText();
  const questionnaire = useQuestionnaire();
  const sectionId = useApp((state) => state.section);
  const wide = useIsWide();
  const shown = useShownQuestions(sectionId);
  const pending = useApp((state) => {
    const waiting = readWaiting(state);
    const section = questionnaire.sections.find(({ id }) => id === sectionId);
    return section?.questions.some(({ id }) => waiting.has(id)) ?? false;
  });
  const column = useFocusPlace();
  usePartKeys();
  const place = questionnaire.sections.findIndex(({ id }) => id === sectionId);
  const section = questionnaire.sections[place];
  if (section === undefined) return null;
  return (
    <div className={c("columns", wide && "wide")}>
      {wide ? <Contents /> : null}
      <div ref={column} className={c("middle")}>
        {wide ? null : <ContentsDrawer />}
        <header className={c("head")}>
          <p className={c("soft")}>
            {t("wizard.part", { current: place + 1, total: questionnaire.sections.length })}
          </p>
          <h1 tabIndex={-1}>
            {section.id}. {local(section.title)}
          </h1>
          <p className={c("soft")}>{local(section.intro)}</p>
        </header>
        {shown.length === 0 ? (
          <p>{t(pending ? "wizard.pendingPart" : "wizard.emptyPart")}</p>
        ) : null}
        <Questions key={section.id} section={section} shown={shown} helpInside={!wide} />
        <PartEnd place={place} />
      </div>
      {wide ? <HelpColumn section={section} shown={shown} /> : null}
    </div>
  );
}
