import { OUTCOME_MEANINGS } from "#engine/outcome-texts.ts";
import { Button } from "#renderer/components/button.tsx";
import { Facts } from "#renderer/components/facts.tsx";
import { Fold } from "#renderer/components/fold.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { Page, Part } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { describeStanding } from "#renderer/screens/case/describe-standing.ts";
import { ReasonList } from "#renderer/screens/case/reason-list.tsx";
import {
  useApp,
  useAssessment,
  useOpenCase,
  useQuestionnaire,
} from "#renderer/store/app-context.tsx";
import { chooseProposal } from "#renderer/store/derive-assessment.ts";
import { ContradictionList } from "#renderer/screens/evidence/contradiction-list.tsx";
import { ConditionsExport } from "./conditions-export.tsx";
import { ConditionList } from "./condition-list.tsx";
import { OpenQuestions } from "./open-questions.tsx";
import { StopperList } from "./stopper-list.tsx";

/** How many of the highest risks the one-page view names, as in the dossier's summary. */
const HIGHEST = 3;

/** The order of a tjänsteskrivelse: the case, the proposal, and what it rests on. */
export function SummaryScreen() {
  const { t, local } = useText();
  const questionnaire = useQuestionnaire();
  const { details } = useOpenCase();
  const assessment = useAssessment();
  const proposal = chooseProposal(assessment);
  const go = useApp((state) => state.go);
  const { supplier } = details;
  const complete = assessment.missing.length === 0;
  const standing = describeStanding(assessment);
  return (
    <Page
      title={t("summary.title")}
      action={
        <Button look="main" onPress={() => void go({ name: "case", screen: "sign" })}>
          {t("summary.toSign")}
        </Button>
      }
    >
      <Part title={t("summary.case")}>
        <Facts
          rows={[
            [t("summary.board"), details.board],
            [t("summary.registrationNumber"), details.registrationNumber],
            [t("summary.service"), details.service],
            [t("summary.supplier"), supplier.name],
            [
              t("summary.organisationNumber"),
              supplier.organisationNumber === ""
                ? t("summary.noOrganisationNumber")
                : supplier.organisationNumber,
            ],
            [
              t("summary.officer"),
              [details.officer.name, details.officer.role].filter((part) => part !== "").join(", "),
            ],
          ]}
        />
        <div>
          <Button onPress={() => void go({ name: "details", back: "summary" })}>
            {t("details.open")}
          </Button>
        </div>
      </Part>
      <Part title={t("summary.proposal")}>
        <Notice shape={standing.shape} title={`${t(standing.lead)} ${t(standing.words)}`}>
          {standing.lead === "outcome.notDecided" ? null : (
            <p>{local(OUTCOME_MEANINGS[proposal.outcome])}</p>
          )}
          <p>{t("summary.board_decides")}</p>
        </Notice>
        {complete ? null : (
          <Notice shape="gap">
            <p>{t("summary.missingCounts", { outcome: t(`outcome.${assessment.outcome}`) })}</p>
          </Notice>
        )}
        <Fold title={t("summary.reasons")}>
          <ReasonList reasons={proposal.reasons} />
        </Fold>
      </Part>
      <Part title={t("summary.stoppers")}>
        <StopperList stoppers={proposal.stoppers} />
      </Part>
      <Part title={t("summary.risks")}>
        {proposal.risks.length === 0 ? (
          <p>{t("summary.noRisks")}</p>
        ) : (
          <ol>
            {proposal.risks.slice(0, HIGHEST).map(({ id, residual, bands, deviation }) => {
              const risk = questionnaire.risks.find((candidate) => candidate.id === id);
              return (
                <li key={id}>
                  {id} {risk === undefined ? null : local(risk.name)}: <strong>{residual}</strong> (
                  {t(`band.${bands.residual}`)})
                  {deviation?.state === "counts" ? (
                    <>
                      .{" "}
                      {t("risks.withDeviation", {
                        score: deviation.score,
                        band: t(`band.${deviation.band}`),
                      })}
                    </>
                  ) : null}
                </li>
              );
            })}
          </ol>
        )}
      </Part>
      <Part title={t("summary.classes")}>
        <Facts
          rows={questionnaire.classes.map(({ id, name }) => {
            const value = assessment.classes.find((result) => result.id === id)?.value ?? null;
            return [local(name), value === null ? t("summary.classUnknown") : `${value}`] as const;
          })}
        />
      </Part>
      <Part title={t("summary.conditions")}>
        <ConditionList conditions={proposal.conditions} />
        <ConditionsExport />
      </Part>
      <Part title={t("contradictions.title")}>
        <ContradictionList />
      </Part>
      <Part title={t("summary.gaps")}>
        <OpenQuestions
          ids={proposal.gaps.map(({ question }) => question)}
          none={t("summary.noGaps")}
        />
      </Part>
      <Part title={t("summary.missing")}>
        <OpenQuestions ids={assessment.missing} none={t("summary.noMissing")} />
      </Part>
    </Page>
  );
}
