import type { MeasureState } from "#engine/answers.ts";
import { lacksEvidence } from "#engine/measure-status.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Field } from "#renderer/components/field.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { DayField } from "#renderer/screens/case/day-field.tsx";
import { EvidenceList } from "#renderer/screens/case/evidence-list.tsx";
import { useApp } from "#renderer/store/app-context.tsx";
import { leaveOut } from "#renderer/store/leave-out.ts";
import css from "./measures.module.css";

const c = bindClasses(css);

/** Who sees to the measure, by when, and what shows that it is in place. */
export function MeasureFields(props: { id: string; name: string; state: MeasureState }) {
  const { t } = useText();
  const { id, state } = props;
  const setMeasure = useApp((store) => store.setMeasure);
  const flush = useApp((store) => store.flush);

  function changeOwner(text: string): void {
    const others = leaveOut(state, "owner");
    setMeasure(id, text === "" ? others : { ...others, owner: text }, { typing: true });
  }

  function changeDay(due: string | null): void {
    const others = leaveOut(state, "due");
    setMeasure(id, due === null ? others : { ...others, due }, { typing: true });
  }

  function changeEvidence(evidence: string[]): void {
    const others = leaveOut(state, "evidence");
    setMeasure(id, evidence.length === 0 ? others : { ...others, evidence });
  }

  return (
    <>
      <div className={c("fields")}>
        <Field
          label={t("measures.owner")}
          maxLength={200}
          value={state.owner ?? ""}
          onChange={changeOwner}
          onBlur={() => void flush()}
        />
        <DayField label={t("measures.due")} day={state.due} onChange={changeDay} />
      </div>
      <div role="status">
        {lacksEvidence(state) ? (
          <Notice shape="gap">
            <p>{t("measures.needsEvidence")}</p>
          </Notice>
        ) : null}
      </div>
      <EvidenceList chosen={state.evidence ?? []} of={props.name} onChange={changeEvidence} />
    </>
  );
}
