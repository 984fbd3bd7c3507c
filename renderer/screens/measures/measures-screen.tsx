import { useMemo } from "react";
import { countStatus } from "#engine/measure-status.ts";
import { Page } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useAssessment, useQuestionnaire } from "#renderer/store/app-context.tsx";
import { chooseProposal } from "#renderer/store/derive-assessment.ts";
import { findEffects } from "./find-effects.ts";
import { groupMeasures } from "./group-measures.ts";
import { MeasureCard } from "./measure-card.tsx";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import css from "./measures.module.css";

const c = bindClasses(css);

export function MeasuresScreen() {
  const { t, local } = useText();
  const questionnaire = useQuestionnaire();
  const { risks, measures } = chooseProposal(useAssessment());
  const effects = useEffects();
  const groups = groupMeasures(risks, measures);
  const chosen = measures.filter(({ status }) => status !== "proposed").length;
  const nameRisk = (id: string) => questionnaire.risks.find((risk) => risk.id === id)?.name;
  if (groups.length === 0) {
    return (
      <Page title={t("measures.title")} intro={t("measures.intro")}>
        <p>{t("measures.none")}</p>
      </Page>
    );
  }
  return (
    <Page title={t("measures.title")} intro={t("measures.intro")}>
      <p role="status">{t("measures.chosen", { chosen, total: measures.length })}</p>
      {groups.map(({ risk, measures: own }) => {
        const name = risk === null ? undefined : nameRisk(risk.id);
        return (
          <section key={risk?.id ?? "others"} className={c("group")}>
            <h2>
              {risk === null || name === undefined
                ? t("measures.otherGroup")
                : t("measures.group", {
                    risk: `${risk.id} ${local(name)}`,
                    score: risk.residual,
                    band: t(`band.${risk.bands.residual}`),
                  })}
            </h2>
            {own.map(({ id }) => (
              <MeasureCard key={id} id={id} effects={effects.get(id) ?? []} />
            ))}
          </section>
        );
      })}
    </Page>
  );
}

/** Worked out again only when answers or states change, not while an owner's name is typed. */
function useEffects(): ReturnType<typeof findEffects> {
  const questionnaire = useQuestionnaire();
  const input = useApp((state) => state.input);
  const { measures } = chooseProposal(useAssessment());
  const listed = measures.map(({ id, risks }) => `${id} ${risks.join(" ")}`).join();
  const states = Object.entries(input.measures)
    .map(([id, state]) => `${id} ${countStatus(state)}`)
    .join();
  return useMemo(
    () => findEffects(questionnaire, input, measures),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- input and measures by what counts in them
    [questionnaire, input.answers, input.consequences, input.raised, listed, states],
  );
}
