import { useEffect, useState } from "react";
import { formatAnswer } from "#engine/format-answer.ts";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import { seekLift, type Change, type Lift, type LiftResult } from "#engine/lift-outcome.ts";
import { nameMeasure } from "#engine/reasons.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useAssessment, useQuestionnaire } from "#renderer/store/app-context.tsx";
import css from "./case.module.css";
import { QuestionLink } from "./question-link.tsx";

const c = bindClasses(css);

/** Script for at most this long at a time, milliseconds, so that keys typed meanwhile are not held up. */
const SLICE = 8;

/** What would have to change for a milder proposal, worked out when asked for. */
export function LiftPanel({ onLeave }: { onLeave?: () => void }) {
  const { t } = useText();
  const [wanted, setWanted] = useState(false);
  const input = useApp((state) => state.input);
  return (
    <section className={c("lift")}>
      <h3>{t("lift.title")}</h3>
      {wanted ? (
        <Found key={JSON.stringify(input)} {...(onLeave === undefined ? {} : { onLeave })} />
      ) : (
        <div>
          <Button onPress={() => setWanted(true)}>{t("lift.show")}</Button>
        </div>
      )}
    </section>
  );
}

function useLift(): LiftResult | null {
  const questionnaire = useQuestionnaire();
  const input = useApp((state) => state.input);
  const [found, setFound] = useState<LiftResult | null>(null);
  useEffect(() => {
    const steps = seekLift(questionnaire, input);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = (): void => {
      const end = performance.now() + SLICE;
      do {
        const step = steps.next();
        if (step.done === true) {
          setFound(step.value);
          return;
        }
      } while (performance.now() < end);
      timer = setTimeout(work, 0);
    };
    timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }, [questionnaire, input]);
  return found;
}

function Found({ onLeave }: { onLeave?: () => void }) {
  const { t } = useText();
  const found = useLift();
  const whole = useAssessment().missing.length === 0;
  const leave = onLeave === undefined ? {} : { onLeave };
  return (
    <div className={c("liftFound")}>
      <p role="status">{found === null ? t("lift.working") : <Verdict found={found} />}</p>
      {found !== null && "lifts" in found
        ? found.lifts.map((lift, place) => (
            <OneLift key={place} lift={lift} first={place === 0} {...leave} />
          ))
        : null}
      {found !== null && "lifts" in found ? (
        <p className={c("soft")}>
          {t("lift.facts")} {whole ? "" : t("lift.soFar")}
        </p>
      ) : null}
    </div>
  );
}

function Verdict({ found }: { found: LiftResult }) {
  const { t } = useText();
  switch (found.state) {
    case "mildest":
      return t("lift.mildest");
    case "none":
      return t("lift.none");
    case "given-up":
      return t("lift.givenUp");
    case "enough":
    case "smallest": {
      const to = found.lifts[0]?.to ?? found.from;
      const reaches = t("lift.reaches", { outcome: t(`outcome.${to}`) });
      return found.state === "enough" ? `${reaches} ${t("lift.enough")}` : reaches;
    }
  }
}

function OneLift(props: { lift: Lift; first: boolean; onLeave?: () => void }) {
  const { t } = useText();
  const { changes, opens, closes } = props.lift;
  return (
    <>
      {props.first ? null : <p>{t("lift.or")}</p>}
      <ul>
        {changes.map((change) => (
          <li key={change.kind === "measure" ? change.measure : change.question}>
            <ChangeWords change={change} />
            {change.kind === "answer" ? (
              <>
                {" "}
                <QuestionLink
                  id={change.question}
                  {...(props.onLeave === undefined ? {} : { onFollow: props.onLeave })}
                />
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {opens.length === 0 ? null : (
        <p>{t("lift.opens", { count: opens.length, ids: opens.join(", ") })}</p>
      )}
      {closes.length === 0 ? null : (
        <p>{t("lift.closes", { count: closes.length, ids: closes.join(", ") })}</p>
      )}
    </>
  );
}

/** Types whose proposed answer only stands for one that there is. */
const STANDS_FOR_ANY = ["text", "date", "table"];

function ChangeWords({ change }: { change: Change }) {
  const { t, local } = useText();
  const questionnaire = useQuestionnaire();
  if (change.kind === "measure") {
    const measure = questionnaire.measures.find(({ id }) => id === change.measure);
    const name = measure === undefined ? change.measure : local(nameMeasure(measure));
    return t("lift.measure", { name });
  }
  const { questions, countries } = indexQuestionnaire(questionnaire);
  const { question: id, value } = change;
  const question = questions.get(id)?.question;
  if (question === undefined || STANDS_FOR_ANY.includes(question.type)) {
    return t("lift.answerKnown", { id });
  }
  return t("lift.answer", { id, answer: local(formatAnswer(question, countries, { value })) });
}
