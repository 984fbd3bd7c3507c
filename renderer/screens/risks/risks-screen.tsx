import { STAGES, type Stage } from "#engine/pictures/draw-matrix.ts";
import { useState } from "react";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { ChoiceGroup } from "#renderer/components/choice.tsx";
import { Page } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useAssessment } from "#renderer/store/app-context.tsx";
import { chooseProposal } from "#renderer/store/derive-assessment.ts";
import { OtherRisk } from "./other-risk.tsx";
import { RiskMatrix } from "./risk-matrix.tsx";
import { RiskTable } from "./risk-table.tsx";
import { Scales } from "./scales.tsx";
import css from "./risks.module.css";

const c = bindClasses(css);

export function RisksScreen() {
  const { t } = useText();
  const { risks } = chooseProposal(useAssessment());
  const [stage, setStage] = useState<Stage>("residual");
  return (
    <Page title={t("risks.title")} intro={t("risks.intro")}>
      {risks.length === 0 ? (
        <p>{t("risks.none")}</p>
      ) : (
        <>
          <ChoiceGroup
            label={t("risks.stage")}
            inRow
            value={stage}
            onChange={(value) => setStage(STAGES.find((name) => name === value) ?? "residual")}
            choices={STAGES.map((name) => ({ value: name, text: t(`risks.${name}`) }))}
          />
          <div className={c("pair")}>
            <RiskMatrix risks={risks} stage={stage} />
            <RiskTable risks={risks} stage={stage} />
          </div>
        </>
      )}
      <OtherRisk listed={risks.map(({ id }) => id)} />
      <Scales />
    </Page>
  );
}
