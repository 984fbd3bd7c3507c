import type { ReactNode } from "react";
import { bindClasses } from "./bind-classes.ts";
import css from "./page.module.css";
import { PageTitle } from "./page-title.tsx";

const c = bindClasses(css);

/** A screen's column: title, what it is for, and its parts. */
export function Page(props: {
  title: string;
  intro?: string;
  /** Beside the title. */
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={c("page")}>
      <div className={c("head")}>
        <div className={c("title")}>
          <PageTitle>{props.title}</PageTitle>
          {props.intro === undefined ? null : <p className={c("intro")}>{props.intro}</p>}
        </div>
        {props.action}
      </div>
      {props.children}
    </div>
  );
}

/** A part of a screen, with its heading in the margin where there is room. */
export function Part(props: { title: string; intro?: string; children: ReactNode }) {
  return (
    <section className={c("part")}>
      <div className={c("partHead")}>
        <h2>{props.title}</h2>
        {props.intro === undefined ? null : <p className={c("intro")}>{props.intro}</p>}
      </div>
      <div className={c("inside")}>{props.children}</div>
    </section>
  );
}
