import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { useText } from "#renderer/components/use-text.ts";
import {
  readAssessment,
  readWaiting,
  useApp,
  useAppShallow,
  useQuestionnaire,
} from "#renderer/store/app-context.tsx";
import { findNeighbours } from "./find-neighbours.ts";
import css from "./wizard.module.css";

const c = bindClasses(css);

/** The way on from the end of a part. */
export function PartEnd({ place }: { place: number }) {
  const { t, local } = useText();
  const questionnaire = useQuestionnaire();
  const sectionId = questionnaire.sections[place]?.id ?? "";
  const { previous, next } = useAppShallow((state) =>
    findNeighbours(questionnaire, readAssessment(state), readWaiting(state), sectionId),
  );
  const screening = questionnaire.screening !== undefined;
  const goTo = useApp((state) => state.goTo);
  const go = useApp((state) => state.go);
  return (
    <div className={c("end")}>
      <div className={c("endButtons")}>
        {previous === undefined ? null : (
          <Button onPress={() => goTo(previous.id)}>{t("wizard.previous")}</Button>
        )}
        {next === undefined ? (
          <Button
            look="main"
            onPress={() => void go({ name: "case", screen: screening ? "summary" : "risks" })}
          >
            {t(screening ? "screening.toResult" : "wizard.toRisks")}
          </Button>
        ) : (
          <Button look="main" onPress={() => goTo(next.id)}>
            {t("wizard.nextNamed", { title: local(next.title) })}
          </Button>
        )}
      </div>
      <p className={c("soft")}>{t("wizard.keys")}</p>
    </div>
  );
}
