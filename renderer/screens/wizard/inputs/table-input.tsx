import { useEffect, useRef } from "react";
import type { Question } from "#engine/question.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { useText } from "#renderer/components/use-text.ts";
import css from "#renderer/screens/wizard/question.module.css";
import { useAnswer } from "#renderer/screens/wizard/use-answer.ts";
import { TableRow } from "./table-row.tsx";

const c = bindClasses(css);

type Row = Record<string, string>;

/** Rows to fill in; a row is saved once it is whole, and an unfinished one stays on screen. */
export function TableInput(props: {
  question: Extract<Question, { type: "table" }>;
  labelId: string;
}) {
  const { t } = useText();
  const { columns, id } = props.question;
  const { value, isUnknown, draft, setValue, setDraft, rest } = useAnswer(id);
  const saved = Array.isArray(value) ? value.filter((row) => typeof row !== "string") : [];
  const rows: Row[] = draft?.rows ?? saved;
  const isWhole = (row: Row) => columns.every((column) => (row[column.id] ?? "").trim() !== "");
  const box = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    box.current?.querySelector<HTMLElement>("fieldset:last-of-type input")?.focus();
  }, [rows.length]);
  const unfinished = rows.some((row) => !isWhole(row));

  function change(next: Row[], typing: boolean): void {
    const whole = next.filter(isWhole);
    if (JSON.stringify(whole) !== JSON.stringify(saved)) {
      setValue(whole.length === 0 ? null : whole, { typing });
    }
    setDraft(next.length === whole.length ? null : { rows: next });
  }

  return (
    <div ref={box} role="group" aria-labelledby={props.labelId} className={c("stack")}>
      {rows.length === 0 ? <p className={c("soft")}>{t("question.noRows")}</p> : null}
      {rows.map((row, place) => (
        <TableRow
          key={place}
          columns={columns}
          row={row}
          number={place + 1}
          isDisabled={isUnknown}
          onChange={(next, typing) =>
            change(
              rows.map((old, at) => (at === place ? next : old)),
              typing,
            )
          }
          onRemove={() =>
            change(
              rows.filter((_, at) => at !== place),
              false,
            )
          }
          onRest={rest}
        />
      ))}
      <p role="status" className={c("soft")}>
        {unfinished ? t("question.rowUnfinished") : ""}
      </p>
      <div>
        <Button
          isDisabled={isUnknown}
          onPress={() => {
            added.current = true;
            change([...rows, {}], false);
          }}
        >
          {t("question.addRow")}
        </Button>
      </div>
    </div>
  );
}
