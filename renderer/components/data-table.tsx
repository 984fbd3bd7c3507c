import type { ReactNode } from "react";
import { bindClasses } from "./bind-classes.ts";
import css from "./data-table.module.css";

const c = bindClasses(css);

/** A quiet table; the first cell of each row is its heading. */
export function DataTable(props: {
  caption: string;
  hideCaption?: boolean;
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}) {
  return (
    <div className={c("frame")} tabIndex={0} role="region" aria-label={props.caption}>
      <table className={c("table")}>
        <caption className={c(props.hideCaption && "hidden")}>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, place) =>
                place === 0 ? (
                  <th key={props.columns[place]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={props.columns[place]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
