import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { Column } from "#engine/question.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import type { Row } from "#renderer/store/table-rows.ts";
import { CellEditor } from "./cell-editor.tsx";
import { CellText } from "./cell-text.tsx";
import css from "./grid.module.css";

const c = bindClasses(css);

type Spot = { row: number; column: number };
type Editing = Spot & { seed: string | null };

const MOVES: Readonly<Record<string, Spot>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** A spreadsheet: one cell has the focus, and the keys are those of Excel. */
export function Grid(props: {
  columns: readonly Column[];
  rows: readonly Row[];
  labelId: string;
  isDisabled: boolean;
  /** Grows when a row has been added at the end, which then gets the focus. */
  added: number;
  onChange: (rows: Row[], typing: boolean) => void;
  onRemove: (place: number) => void;
  onInsert: (place: number) => void;
  onPaste: (text: string) => void;
  onRest: () => void;
}) {
  const { t, local } = useText();
  const { columns, rows } = props;
  const [wanted, setHere] = useState<Spot>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const here = { row: Math.min(wanted.row, rows.length - 1), column: wanted.column };
  const last = columns.length + 1;

  const focusOn = (spot: Spot): void => {
    flushSync(() => {
      setHere(spot);
    });
    table.current?.querySelector<HTMLElement>(`[data-spot="${spot.row} ${spot.column}"]`)?.focus();
    flushSync(() => setEditing(null));
  };
  const count = rows.length;
  useEffect(() => {
    if (props.added === 0) return;
    table.current?.querySelector<HTMLElement>(`[data-spot="${count - 1} 0"]`)?.focus();
    // Only when a row is added, not when the count changes for another reason.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [props.added]);

  function put(place: number, column: string, text: string, typing: boolean): void {
    props.onChange(
      rows.map((row, at) => (at === place ? { ...row, [column]: text } : row)),
      typing,
    );
  }

  function step(spot: Spot, by: number): Spot | null {
    const place = spot.row * columns.length + spot.column + by;
    if (place < 0 || place >= rows.length * columns.length) return null;
    return { row: Math.floor(place / columns.length), column: place % columns.length };
  }

  function onCellKey(event: KeyboardEvent, spot: Spot, inEditor: boolean): void {
    const column = columns[spot.column];
    if (event.key === "Tab") {
      const next = step(spot, event.shiftKey ? -1 : 1);
      if (next === null) return;
      event.preventDefault();
      focusOn(next);
      return;
    }
    if (inEditor || column === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === "F2") setEditing({ ...spot, seed: null });
    else if (event.key === "Delete" || event.key === "Backspace")
      put(spot.row, column.id, "", false);
    else if (event.key.length === 1 && event.key !== " ") setEditing({ ...spot, seed: event.key });
    else return;
    event.preventDefault();
  }

  function onArrow(event: KeyboardEvent, spot: Spot): void {
    const move = MOVES[event.key];
    if (move === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    focusOn({
      row: Math.min(rows.length - 1, Math.max(0, spot.row + move.row)),
      column: Math.min(last, Math.max(0, spot.column + move.column)),
    });
  }

  const tab = (spot: Spot) => (spot.row === here.row && spot.column === here.column ? 0 : -1);
  return (
    <div className={c("frame")}>
      <table
        ref={table}
        role="grid"
        aria-labelledby={props.labelId}
        aria-disabled={props.isDisabled}
        className={c("grid")}
        onPaste={(event) => {
          if (props.isDisabled || editing !== null) return;
          event.preventDefault();
          props.onPaste(event.clipboardData.getData("text/plain"));
        }}
      >
        <thead>
          <tr>
            <th scope="col">{t("grid.number")}</th>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col">
                {local(title)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              <th scope="row">{place + 1}</th>
              {columns.map((column, at) => {
                const spot = { row: place, column: at };
                const edited =
                  !props.isDisabled && editing?.row === place && editing.column === at
                    ? editing
                    : null;
                return (
                  <td
                    key={column.id}
                    role="gridcell"
                    data-spot={`${place} ${at}`}
                    tabIndex={edited === null ? tab(spot) : -1}
                    className={c("cell")}
                    onFocus={() => setHere(spot)}
                    onDoubleClick={() => setEditing({ ...spot, seed: null })}
                    onKeyDown={(event) => {
                      if (props.isDisabled) return;
                      onCellKey(event, spot, edited !== null);
                      if (edited === null && !event.defaultPrevented) onArrow(event, spot);
                    }}
                  >
                    {edited === null ? (
                      <CellText column={column} row={row} />
                    ) : (
                      <CellEditor
                        column={column}
                        label={`${local(column.title)}, ${t("question.row", { number: place + 1 })}`}
                        text={row[column.id] ?? ""}
                        seed={edited.seed}
                        onChange={(text, typing) => put(place, column.id, text, typing)}
                        onDone={(move) => {
                          if (move === "leave") setEditing(null);
                          else {
                            const down = Math.min(
                              rows.length - 1,
                              place + (move === "down" ? 1 : 0),
                            );
                            focusOn({ row: down, column: at });
                          }
                          props.onRest();
                        }}
                      />
                    )}
                  </td>
                );
              })}
              <td role="gridcell" className={c("actions")}>
                {(["insert", "remove"] as const).map((act, at) => {
                  const spot = { row: place, column: columns.length + at };
                  return (
                    <button
                      key={act}
                      type="button"
                      className={c("act")}
                      data-spot={`${place} ${spot.column}`}
                      tabIndex={tab(spot)}
                      disabled={props.isDisabled}
                      aria-label={t(act === "insert" ? "grid.insert" : "question.removeRow", {
                        number: place + 1,
                      })}
                      onFocus={() => setHere(spot)}
                      onKeyDown={(event) => onArrow(event, spot)}
                      onClick={() =>
                        act === "insert" ? props.onInsert(place) : props.onRemove(place)
                      }
                    >
                      <svg viewBox="0 0 12 12" aria-hidden="true">
                        <path d={act === "insert" ? "M6 2v8M2 6h8" : "m2.5 2.5 7 7m0-7-7 7"} />
                      </svg>
                    </button>
                  );
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
