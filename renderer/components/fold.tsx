import { useState, type ReactNode } from "react";
import { Button, Disclosure, DisclosurePanel } from "react-aria-components";
import { bindClasses } from "./bind-classes.ts";
import css from "./fold.module.css";

const c = bindClasses(css);

/** A part that is folded until it is wanted; a lazy one is not made before that. */
export function Fold(props: { title: ReactNode; lazy?: boolean; children: ReactNode }) {
  const [opened, setOpened] = useState(props.lazy !== true);
  return (
    <Disclosure className={c("fold")} onExpandedChange={() => setOpened(true)}>
      <Button slot="trigger" className={c("trigger")}>
        <svg className={c("arrow")} viewBox="0 0 12 12" aria-hidden="true">
          <path d="m4 2 4 4-4 4" />
        </svg>
        {props.title}
      </Button>
      <DisclosurePanel className={c("panel")}>
        <div className={c("inside")}>{opened ? props.children : null}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
