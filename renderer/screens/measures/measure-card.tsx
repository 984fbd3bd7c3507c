import type { MeasureState, MeasureStatus } from "#engine/answers.ts";
import { countStatus } from "#engine/measure-status.ts";
import { nameMeasure } from "#engine/reasons.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { ChoiceGroup } from "#renderer/components/choice.tsx";
import { Fold } from "#renderer/components/fold.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useQuestionnaire } from "#renderer/store/app-context.tsx";
import { EffectLine } from "./effect-line.tsx";
import type { Effect } from "./find-effects.ts";
import { MeasureFields } from "./measure-fields.tsx";
import css from "./measures.module.css";

const c = bindClasses(css);

const STATUSES = ["proposed", "planned", "agreed", "verified"] as const;

function readStatus(value: string): MeasureStatus | null {
  return value === "planned" || value === "agreed" || value === "verified" ? value : null;
}

export function MeasureCard({ id, effects }: { id: string; effects: readonly Effect[] }) {
  const { t, local } = useText();
  const measure = useQuestionnaire().measures.find((candidate) => candidate.id === id);
  const state = useApp((store) => store.input.measures[id]);
  const setMeasure = useApp((store) => store.setMeasure);
  if (measure === undefined) return null;
  const name = local(nameMeasure(measure));

  function choose(value: string): void {
    const status = readStatus(value);
    const next: MeasureState | null = status === null ? null : { ...state, status };
    setMeasure(id, next);
  }

  return (
    <article className={c("card")} aria-label={name}>
      <h3>{name}</h3>
      <ul className={c("effects")}>
        {effects.map((effect) => (
          <EffectLine
            key={effect.risk}
            effect={effect}
            status={state === undefined ? "proposed" : countStatus(state)}
          />
        ))}
      </ul>
      <ChoiceGroup
        aria-label={t("measures.status", { name })}
        inRow
        value={state?.status ?? "proposed"}
        onChange={choose}
        choices={STATUSES.map((value) => ({ value, text: t(`measures.${value}`) }))}
      />
      {state === undefined ? null : <MeasureFields id={id} name={name} state={state} />}
      <Fold title={t("measures.requirement")}>
        <p>{local(measure.requirement)}</p>
        <p>
          <strong>{t("measures.proof")}:</strong> {local(measure.proof)}
        </p>
      </Fold>
    </article>
  );
}
