import type { ReactNode } from "react";
import { bindClasses } from "./bind-classes.ts";
import css from "./facts.module.css";

const c = bindClasses(css);

/** Names and values in two columns. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={c("facts")}>
      {rows.map(([name, value]) => (
        <div key={name} className={c("row")}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
