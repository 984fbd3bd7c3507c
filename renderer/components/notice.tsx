import type { ReactNode } from "react";
import { bindClasses } from "./bind-classes.ts";
import css from "./notice.module.css";
import { Shape, type ShapeName } from "./shape.tsx";

const c = bindClasses(css);

/** A message with its sign; the words say what the sign says. */
export function Notice(props: { shape: ShapeName; title?: string; children: ReactNode }) {
  return (
    <div className={c("notice", props.shape)}>
      <Shape name={props.shape} />
      <div className={c("body")}>
        {props.title === undefined ? null : <strong>{props.title}</strong>}
        {props.children}
      </div>
    </div>
  );
}
