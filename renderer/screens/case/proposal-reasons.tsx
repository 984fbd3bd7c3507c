import type { ReactNode } from "react";
import { Heading } from "react-aria-components";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Shape, type ShapeName } from "#renderer/components/shape.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useAssessment, useQuestionnaire } from "#renderer/store/app-context.tsx";
import { chooseProposal } from "#renderer/store/derive-assessment.ts";
import css from "./case.module.css";
import { LiftPanel } from "./lift-panel.tsx";
import { QuestionLink } from "./question-link.tsx";

const c = bindClasses(css);

/** How many of each kind the bar's list names before it points to the summary. */
const SHOWN = 4;

/** What raised the proposal: stoppers, high risks, gaps and conditions, each leading to its question. */
export function ProposalReasons({ onLeave }: { onLeave: () => void }) {
  const { t, local } = useText();
  const questionnaire = useQuestionnaire();
  const { stoppers, risks, gaps, conditions } = chooseProposal(useAssessment());
  const go = useApp((state) => state.go);
  const limit = questionnaire.method.outcomes["recommended-with-conditions"];
  const high = risks.filter(({ decisive }) => decisive >= limit);
  const nameRisk = (id: string) =>
    questionnaire.risks.find((risk) => risk.id === id)?.name ?? { sv: id, en: id };
  const empty = stoppers.length + high.length + gaps.length + conditions.length === 0;
  return (
    <div className={c("reasons")}>
      <Heading slot="title" level={2}>
        {t("outcome.becauseTitle")}
      </Heading>
      {empty ? <p>{t("outcome.nothing")}</p> : null}
      <Group
        shape="stop"
        title={t("outcome.stoppers")}
        items={stoppers.map(({ id, question, text }) => ({
          key: id,
          content: (
            <>
              {local(text)} <QuestionLink id={question} onFollow={onLeave} />
            </>
          ),
        }))}
      />
      <Group
        shape="condition"
        title={t("outcome.risks")}
        items={high.map(({ id, residual, bands }) => ({
          key: id,
          content: `${id} ${local(nameRisk(id))}: ${residual} (${t(`band.${bands.residual}`)})`,
        }))}
      />
      <Group
        shape="gap"
        title={t("outcome.gaps")}
        items={gaps.map(({ question, stoppers: deciding }) => ({
          key: question,
          content: (
            <>
              {t(deciding.length > 0 ? "outcome.gapDecides" : "outcome.gapPlain", { id: question })}{" "}
              <QuestionLink id={question} onFollow={onLeave} />
            </>
          ),
        }))}
      />
      <Group
        shape="condition"
        title={t("outcome.conditions")}
        items={conditions.map(({ id, text }) => ({ key: id, content: local(text) }))}
      />
      <LiftPanel onLeave={onLeave} />
      <div className={c("reasonActions")}>
        <Button
          onPress={() => {
            onLeave();
            void go({ name: "case", screen: "summary" });
          }}
        >
          {t("outcome.seeSummary")}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {t("outcome.close")}
        </Button>
      </div>
    </div>
  );
}

function Group(props: {
  shape: ShapeName;
  title: string;
  items: readonly { key: string; content: ReactNode }[];
}) {
  const { t } = useText();
  const hidden = props.items.length - SHOWN;
  if (props.items.length === 0) return null;
  return (
    <section className={c("reasonGroup")}>
      <h3>
        <Shape name={props.shape} /> {props.title}
      </h3>
      <ul>
        {props.items.slice(0, SHOWN).map(({ key, content }) => (
          <li key={key}>{content}</li>
        ))}
        {hidden > 0 ? <li>{t("outcome.more", { count: hidden })}</li> : null}
      </ul>
    </section>
  );
}
