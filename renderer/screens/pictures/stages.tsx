import { captionMatrices, STAGE_NAMES } from "#engine/pictures/describe-matrix.ts";
import { STAGES } from "#engine/pictures/draw-matrix.ts";
import type { RiskResult } from "#engine/assessment.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { DataTable } from "#renderer/components/data-table.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { BandFigure } from "#renderer/screens/risks/band-figure.tsx";
import { RiskMatrix } from "#renderer/screens/risks/risk-matrix.tsx";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import css from "./pictures.module.css";

const c = bindClasses(css);

/** The risks before measures, with agreed ones and with verified ones, side by side. */
export function Stages({ risks }: { risks: readonly RiskResult[] }) {
  const { t, local } = useText();
  const questionnaire = useQuestionnaire();
  if (risks.length === 0) return <p>{t("risks.none")}</p>;
  return (
    <>
      <p>{local(captionMatrices(risks))}</p>
      <div className={c("stages")}>
        {STAGES.map((stage) => (
          <div key={stage} className={c("stage")}>
            <h3>{local(STAGE_NAMES[stage])}</h3>
            <RiskMatrix risks={risks} stage={stage} />
          </div>
        ))}
      </div>
      <DataTable
        caption={t("pictures.risks")}
        columns={[t("risks.id"), ...STAGES.map((stage) => local(STAGE_NAMES[stage]))]}
        rows={risks.map((risk) => {
          const name = questionnaire.risks.find(({ id }) => id === risk.id)?.name;
          return {
            key: risk.id,
            cells: [
              `${risk.id} ${name === undefined ? "" : local(name)}`,
              ...STAGES.map((stage) => (
                <BandFigure key={stage} score={risk[stage]} band={risk.bands[stage]} />
              )),
            ],
          };
        })}
      />
    </>
  );
}
