import { useState } from "react";
import type { MeasureState } from "#engine/answers.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Field } from "#renderer/components/field.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { readDay } from "#renderer/screens/measures/read-day.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import { leaveOut } from "#renderer/store/leave-out.ts";
import css from "./measures.module.css";

const c = bindClasses(css);

/** Who sees to the measure and by when. */
export function MeasureFields({ id, state }: { id: string; state: MeasureState }) {
  const { t, local } = useText();
  const setMeasure = useApp((store) => store.setMeasure);
  const flush = useApp((store) => store.flush);
  const [day, setDay] = useState(state.due ?? "");
  const [left, setLeft] = useState(true);
  const reading = readDay(day);

  function changeOwner(text: string): void {
    const others = leaveOut(state, "owner");
    setMeasure(id, text === "" ? others : { ...others, owner: text }, { typing: true });
  }

  function changeDay(text: string): void {
    setDay(text);
    setLeft(false);
    const read = readDay(text);
    if (!read.ok) return;
    const others = leaveOut(state, "due");
    setMeasure(id, read.day === null ? others : { ...others, due: read.day }, { typing: true });
  }

  return (
    <div className={c("fields")}>
      <Field
        label={t("measures.owner")}
        maxLength={200}
        value={state.owner ?? ""}
        onChange={changeOwner}
        onBlur={() => void flush()}
      />
      <Field
        label={t("measures.due")}
        narrow
        value={day}
        error={
          !reading.ok && left ? `${local(reading.problem)} ${t("question.notSaved")}` : undefined
        }
        onChange={changeDay}
        onBlur={() => {
          setLeft(true);
          void flush();
        }}
      />
    </div>
  );
}
