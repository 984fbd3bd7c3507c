import { useState } from "react";
import { Field } from "#renderer/components/field.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import { readDay } from "./read-day.ts";

type Props = {
  label: string;
  day: string | undefined;
  /** Called with every whole day, and null when the field is emptied. */
  onChange: (day: string | null) => void;
};

/** A day as year-month-day; what is no day stays in the field, unsaved, and says so when left. */
export function DayField({ label, day, onChange }: Props) {
  const { t, local } = useText();
  const flush = useApp((state) => state.flush);
  const [text, setText] = useState(day ?? "");
  const [left, setLeft] = useState(true);
  const reading = readDay(text);
  return (
    <Field
      label={label}
      narrow
      value={text}
      error={
        !reading.ok && left ? `${local(reading.problem)} ${t("question.notSaved")}` : undefined
      }
      onChange={(next) => {
        setText(next);
        setLeft(false);
        const read = readDay(next);
        if (read.ok) onChange(read.day);
      }}
      onBlur={() => {
        setLeft(true);
        void flush();
      }}
    />
  );
}
