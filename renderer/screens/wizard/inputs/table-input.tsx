import { useState } from "react";
import type { Question } from "#engine/question.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { useText } from "#renderer/components/use-text.ts";
import css from "#renderer/screens/wizard/question.module.css";
import { useAnswer } from "#renderer/screens/wizard/use-answer.ts";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import { isWholeRow, readRows, type Row } from "#renderer/store/table-rows.ts";
import { Grid } from "./grid.tsx";
import { PasteForm } from "./paste-form.tsx";

const c = bindClasses(css);

/** Rows to fill in as in a spreadsheet; a row counts once it is whole, and an unfinished one is kept. */
export function TableInput(props: {
  question: Extract<Question, { type: "table" }>;
  labelId: string;
}) {
  const { t } = useText();
  const { countries } = useQuestionnaire();
  const { columns, id } = props.question;
  const { value, isUnknown, draft, setValue, setDraft, rest } = useAnswer(id);
  const [pasting, setPasting] = useState(false);
  const [told, setTold] = useState("");
  const [added, setAdded] = useState(0);
  const saved = readRows(value);
  const rows: Row[] = draft?.rows ?? saved;
  const isWhole = (row: Row) => isWholeRow(columns, countries.list, row);
  const unfinished = rows.filter((row) => !isWhole(row)).length;

  function change(next: Row[], typing: boolean): void {
    const whole = next.filter(isWhole);
    if (JSON.stringify(whole) !== JSON.stringify(saved)) {
      setValue(whole.length === 0 ? null : whole, { typing });
    }
    setDraft(next.length === whole.length ? null : { rows: next });
  }

  async function paste(text: string): Promise<void> {
    const { readPasted } = await import("./paste-rows.ts");
    const pasted = readPasted(text, columns, countries.list, rows.length);
    setPasting(false);
    if (pasted.rows.length === 0) {
      setTold(t(pasted.tooMany ? "grid.pastedTooMany" : "grid.pastedNothing", { most: MOST }));
      return;
    }
    change([...rows, ...pasted.rows], false);
    setTold(
      [
        t("grid.pasted", { count: pasted.rows.length }),
        ...(pasted.strays > 0 ? [t("grid.pastedStray", { count: pasted.strays })] : []),
        ...(pasted.dropped > 0 ? [t("grid.pastedDropped", { count: pasted.dropped })] : []),
        ...(pasted.tooMany ? [t("grid.pastedTooMany", { most: MOST })] : []),
      ].join(" "),
    );
  }

  return (
    <div className={c("stack")}>
      {rows.length === 0 ? (
        <p className={c("soft")}>{t("question.noRows")}</p>
      ) : (
        <Grid
          columns={columns}
          rows={rows}
          labelId={props.labelId}
          isDisabled={isUnknown}
          added={added}
          onChange={change}
          onRemove={(place) => {
            change(
              rows.filter((_, at) => at !== place),
              false,
            );
            setTold(t("grid.removed", { number: place + 1 }));
          }}
          onInsert={(place) => change(rows.toSpliced(place, 0, {}), false)}
          onPaste={(text) => void paste(text)}
          onRest={rest}
        />
      )}
      <p role="status" className={c("soft")}>
        {[told, ...(unfinished > 0 ? [t("grid.unfinished", { count: unfinished })] : [])].join(" ")}
      </p>
      {pasting ? (
        <PasteForm onUse={(text) => void paste(text)} onCancel={() => setPasting(false)} />
      ) : (
        <div className={c("branchButtons")}>
          <Button
            isDisabled={isUnknown}
            onPress={() => {
              setAdded(added + 1);
              change([...rows, {}], false);
            }}
          >
            {t("question.addRow")}
          </Button>
          <Button isDisabled={isUnknown} onPress={() => setPasting(true)}>
            {t("grid.paste")}
          </Button>
        </div>
      )}
      {rows.length === 0 ? null : <p className={c("soft")}>{t("grid.keys")}</p>}
    </div>
  );
}

/** As the engine's own limit, which is not loaded before something is pasted. */
const MOST = 500;
