import type { Stage } from "#engine/pictures/draw-matrix.ts";
import type { RiskResult } from "#engine/assessment.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Fold } from "#renderer/components/fold.tsx";
import { Shape } from "#renderer/components/shape.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { ReasonList } from "#renderer/screens/case/reason-list.tsx";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import { ConsequenceChoice } from "./consequence-choice.tsx";
import { BandFigure } from "./band-figure.tsx";
import { DeviationForm } from "./deviation-form.tsx";
import { RaiseForm } from "./raise-form.tsx";
import css from "./risks.module.css";

const c = bindClasses(css);

/** Every raised risk with its three figures and the chain of reasons behind them. */
export function RiskTable(props: { risks: readonly RiskResult[]; stage: Stage }) {
  const { t, local } = useText();
  const questionnaire = useQuestionnaire();
  const { stage } = props;
  const sorted = props.risks.toSorted((a, b) => b[stage] - a[stage] || b.inherent - a.inherent);
  return (
    <table className={c("table")}>
      <caption>{t("risks.tableCaption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("risks.id")}</th>
          <th scope="col">{t("risks.before")}</th>
          <th scope="col">{t("risks.agreed")}</th>
          <th scope="col">{t("risks.left")}</th>
        </tr>
      </thead>
      {sorted.map((result) => {
        const risk = questionnaire.risks.find(({ id }) => id === result.id);
        return (
          <tbody key={result.id}>
            <tr className={c("figures")}>
              <th scope="row">
                {result.id} {risk === undefined ? null : local(risk.name)}
                {result.gap ? (
                  <span className={c("gap")}>
                    <Shape name="gap" /> {t("risks.gap")}
                  </span>
                ) : null}
                {result.raised === null ? null : (
                  <span className={c("mention")}>{t("risks.raised")}</span>
                )}
              </th>
              <td>
                <BandFigure score={result.inherent} band={result.bands.inherent} />
              </td>
              <td>
                <BandFigure score={result.target} band={result.bands.target} />
              </td>
              <td>
                <BandFigure score={result.residual} band={result.bands.residual} />
                <DeviationMark result={result} />
              </td>
            </tr>
            <tr>
              <td colSpan={4}>
                <div className={c("folds")}>
                  {risk === undefined || risk.class !== undefined ? null : (
                    <ConsequenceChoice risk={risk} />
                  )}
                  <Fold title={t("risks.reasons", { id: result.id })}>
                    <p>
                      {t("risks.likelihood")} × {t("risks.consequence").toLowerCase()}:{" "}
                      {t("risks.formula", {
                        likelihood: result.likelihood,
                        consequence: result.consequence,
                        score: result.inherent,
                      })}
                    </p>
                    <ReasonList reasons={result.reasons} />
                  </Fold>
                  <Fold
                    lazy
                    title={t(result.raised === null ? "risks.raise" : "risks.raiseChange", {
                      id: result.id,
                    })}
                  >
                    <RaiseForm risk={result.id} answers={result.answersLikelihood ?? 1} />
                  </Fold>
                  {questionnaire.method.acceptedBy === undefined ? null : (
                    <Fold lazy title={t("deviation.title", { id: result.id })}>
                      <DeviationForm result={result} />
                    </Fold>
                  )}
                </div>
              </td>
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}

/** Beside the figure without it: what an avvikelse makes of the risk, or that it does not count yet. */
function DeviationMark({ result: { deviation } }: { result: RiskResult }) {
  const { t } = useText();
  if (deviation === null || deviation.state === "needless") return null;
  const { state, score, band } = deviation;
  return (
    <span className={c("mention")}>
      {state === "counts"
        ? t("risks.withDeviation", { score, band: t(`band.${band}`) })
        : t("risks.deviationIncomplete")}
    </span>
  );
}
