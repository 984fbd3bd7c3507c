import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Shape } from "#renderer/components/shape.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { readAssessment, readWaiting, useAppShallow } from "#renderer/store/app-context.tsx";
import { describeSection } from "#renderer/store/section-status.ts";
import css from "./wizard.module.css";

const c = bindClasses(css);

export function SectionState({ id }: { id: string }) {
  const { t } = useText();
  const { visible, waiting, missing, unknown, stops } = useAppShallow((state) => {
    const section = state.questionnaire?.sections.find((candidate) => candidate.id === id);
    return describeSection(section, readAssessment(state), state.input.answers, readWaiting(state));
  });
  if (visible === 0)
    return (
      <span className={c("state")}>{t(waiting > 0 ? "wizard.pending" : "wizard.notAsked")}</span>
    );
  return (
    <span className={c("state")}>
      {stops > 0 ? (
        <span>
          <Shape name="stop" /> {t("wizard.stops", { count: stops })}
        </span>
      ) : null}
      {missing > 0 ? (
        <span>
          <Shape name="open" /> {t("wizard.missing", { count: missing })}
        </span>
      ) : null}
      {unknown > 0 ? (
        <span>
          <Shape name="gap" /> {t("wizard.unknown", { count: unknown })}
        </span>
      ) : null}
      {missing + unknown + stops === 0 ? (
        <span>
          <Shape name="clear" /> {t("wizard.clear")}
        </span>
      ) : null}
    </span>
  );
}
