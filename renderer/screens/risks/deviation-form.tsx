import type { Deviation } from "#engine/answers.ts";
import type { RiskResult } from "#engine/assessment.ts";
import { DEVIATION_PART_TEXTS } from "#engine/deviation-texts.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { ChoiceGroup } from "#renderer/components/choice.tsx";
import { DayField } from "#renderer/screens/case/day-field.tsx";
import { Field } from "#renderer/components/field.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { EvidenceList } from "#renderer/screens/case/evidence-list.tsx";
import { useApp } from "#renderer/store/app-context.tsx";
import { leaveOut } from "#renderer/store/leave-out.ts";
import { useLevelChoices } from "./use-level-choices.ts";
import css from "./risks.module.css";

const c = bindClasses(css);

const LEVELS = [1, 2, 3] as const;

/** An avvikelse on one risk, saved as far as it has come, with what it lacks before it counts. */
export function DeviationForm({ result }: { result: RiskResult }) {
  const { t } = useText();
  const { id, residualLikelihood } = result;
  const given = useApp((state) => state.input.deviations[id]);
  const setDeviation = useApp((state) => state.setDeviation);
  if (given !== undefined) return <DeviationFields result={result} given={given} />;
  if (residualLikelihood === 1) return <p>{t("deviation.atBottom")}</p>;
  return (
    <>
      <p>{t("deviation.intro")}</p>
      <div>
        <Button
          onPress={() =>
            setDeviation(id, {
              likelihood: residualLikelihood - 1,
              reason: "",
              advice: { text: "" },
              accepted: { name: "", role: "" },
              evidence: [],
            })
          }
        >
          {t("deviation.begin", { id })}
        </Button>
      </div>
    </>
  );
}

function DeviationFields({ result, given }: { result: RiskResult; given: Deviation }) {
  const { t } = useText();
  const chooseFrom = useLevelChoices();
  const setDeviation = useApp((state) => state.setDeviation);
  const flush = useApp((state) => state.flush);
  const { id } = result;
  const { advice, accepted } = given;
  const change = (part: Partial<Deviation>, typing = true) =>
    setDeviation(id, { ...given, ...part }, { typing });
  const rest = () => void flush();
  const text = { maxLength: 10_000, long: true, onBlur: rest } as const;
  const line = { maxLength: 200, onBlur: rest } as const;
  return (
    <div className={c("form")}>
      <DeviationState result={result} />
      <ChoiceGroup
        label={t("deviation.likelihood")}
        hint={t("deviation.likelihoodHint", { residual: result.residualLikelihood })}
        value={`${given.likelihood}`}
        onChange={(value) => change({ likelihood: Number(value) }, false)}
        choices={chooseFrom(LEVELS)}
      />
      <Field
        {...text}
        label={t("deviation.reason")}
        value={given.reason}
        onChange={(reason) => change({ reason })}
      />
      <Field
        {...text}
        label={t("deviation.advice")}
        hint={t("deviation.adviceHint")}
        value={advice.text}
        onChange={(words) => change({ advice: { ...advice, text: words } })}
      />
      <DayField
        label={t("deviation.adviceDate")}
        day={advice.date}
        onChange={(date) =>
          change({ advice: { ...leaveOut(advice, "date"), ...(date === null ? {} : { date }) } })
        }
      />
      <Field
        {...line}
        label={t("deviation.acceptor")}
        value={accepted.name}
        onChange={(name) => change({ accepted: { ...accepted, name } })}
      />
      <Field
        {...line}
        label={t("deviation.acceptorRole")}
        value={accepted.role}
        onChange={(role) => change({ accepted: { ...accepted, role } })}
      />
      <DayField
        label={t("deviation.acceptedDate")}
        day={accepted.date}
        onChange={(date) =>
          change({
            accepted: { ...leaveOut(accepted, "date"), ...(date === null ? {} : { date }) },
          })
        }
      />
      <div className={c("stack")}>
        <p className={c("label")}>{t("deviation.evidence")}</p>
        <EvidenceList
          chosen={given.evidence}
          of={t("deviation.title", { id })}
          onChange={(evidence) => change({ evidence }, false)}
        />
      </div>
      <div>
        <Button look="quiet" onPress={() => setDeviation(id, null)}>
          {t("deviation.remove", { id })}
        </Button>
      </div>
    </div>
  );
}

/** Whether it counts, and what is lacking; read aloud when it changes. */
function DeviationState({ result }: { result: RiskResult }) {
  const { t, local } = useText();
  const { deviation, residual, bands } = result;
  if (deviation === null) return null;
  const { state, lacking, score, band } = deviation;
  const figures = {
    residual: `${residual} (${t(`band.${bands.residual}`)})`,
    score: `${score} (${t(`band.${band}`)})`,
  };
  return (
    <div role="status">
      <Notice shape={state === "counts" ? "condition" : "gap"}>
        <p>{t(`deviation.${state}`, figures)}</p>
        {state === "incomplete" ? (
          <ul>
            {lacking.map((part) => (
              <li key={part}>{local(DEVIATION_PART_TEXTS[part])}</li>
            ))}
          </ul>
        ) : null}
      </Notice>
    </div>
  );
}
