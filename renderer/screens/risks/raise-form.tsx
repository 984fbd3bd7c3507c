import { useState } from "react";
import { Form } from "react-aria-components";
import { TOP } from "#engine/scale.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { ChoiceGroup } from "#renderer/components/choice.tsx";
import { Field } from "#renderer/components/field.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import { useLevelChoices } from "./use-level-choices.ts";
import css from "./risks.module.css";

const c = bindClasses(css);

const LEVELS = [2, 3, 4] as const;

type Props = {
  risk: string;
  /** What the answers give; only more than that can be chosen. */
  answers: number;
  onSaved?: () => void;
};

/** The officer's own, higher likelihood with a reason that is kept in the dossier. */
export function RaiseForm({ risk, answers, onSaved }: Props) {
  const { t } = useText();
  const chooseFrom = useLevelChoices();
  const raised = useApp((state) => state.input.raised[risk]);
  const raiseRisk = useApp((state) => state.raiseRisk);
  const [likelihood, setLikelihood] = useState(raised?.likelihood ?? null);
  const [reason, setReason] = useState(raised?.reason ?? "");
  const [tried, setTried] = useState(false);
  if (answers >= TOP) return <p>{t("risks.raiseAtTop", { id: risk })}</p>;

  const higher = LEVELS.filter((level) => level > answers);
  const chosen = likelihood !== null && likelihood > answers ? likelihood : null;
  const missingReason = reason.trim() === "";

  function save(): void {
    setTried(true);
    if (chosen === null || missingReason) return;
    setTried(false);
    raiseRisk(risk, { likelihood: chosen, reason: reason.trim() });
    onSaved?.();
  }

  return (
    <Form
      className={c("form")}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ChoiceGroup
        label={t("risks.raiseTo", { id: risk })}
        hint={t("risks.raiseHint", { answers })}
        value={chosen === null ? null : `${chosen}`}
        onChange={(value) => setLikelihood(Number(value))}
        error={tried && chosen === null ? t("risks.raiseNeedsLevel") : undefined}
        choices={chooseFrom(higher)}
      />
      <Field
        label={t("risks.raiseReason")}
        hint={t("risks.raiseReasonHint")}
        long
        maxLength={10_000}
        value={reason}
        onChange={setReason}
        error={tried && missingReason ? t("risks.raiseNeedsReason") : undefined}
      />
      <div className={c("actions")}>
        <Button type="submit">{t("risks.raiseSave", { id: risk })}</Button>
        {raised === undefined ? null : (
          <Button
            look="quiet"
            onPress={() => {
              raiseRisk(risk, null);
              setLikelihood(null);
              setReason("");
              setTried(false);
            }}
          >
            {t("risks.raiseRemove", { id: risk })}
          </Button>
        )}
      </div>
    </Form>
  );
}
