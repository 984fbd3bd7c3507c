import { Button } from "react-aria-components";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useQuestionnaire } from "#renderer/store/app-context.tsx";
import { SectionState } from "./section-state.tsx";
import css from "./wizard.module.css";

const c = bindClasses(css);

/** Every part with how far it has come, as a sign and in words. */
export function ContentsList({ onChoose }: { onChoose?: () => void }) {
  const { local } = useText();
  const questionnaire = useQuestionnaire();
  const current = useApp((state) => state.section);
  const goTo = useApp((state) => state.goTo);
  return (
    <ol className={c("parts")}>
      {questionnaire.sections.map((section) => (
        <li key={section.id}>
          <Button
            className={c("partLink")}
            onPress={() => {
              onChoose?.();
              goTo(section.id);
            }}
            {...(section.id === current ? { "aria-current": "step" as const } : {})}
          >
            <span className={c("letter")}>{section.id}</span>
            <span className={c("partName")}>
              <span>{local(section.title)}</span>
              <SectionState id={section.id} />
            </span>
          </Button>
        </li>
      ))}
    </ol>
  );
}
