import { useRef } from "react";
import { flushSync } from "react-dom";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useQuestionnaire } from "#renderer/store/app-context.tsx";
import { findControl } from "./find-control.ts";
import css from "./question.module.css";

const c = bindClasses(css);

/** Before a change takes effect: which answered questions it hides. The answers stay, unseen. */
export function BranchNotice({ id }: { id: string }) {
  const { t, local } = useText();
  const { sections } = useQuestionnaire();
  const pending = useApp((state) => (state.pending?.question === id ? state.pending : null));
  const decide = useApp((state) => state.decidePending);
  const place = useRef<HTMLDivElement>(null);
  const titleId = `${id}-branching`;

  function choose(change: boolean): void {
    const card = place.current?.closest("[data-question]");
    flushSync(() => decide(change));
    findControl(card)?.focus();
  }

  const name = (ids: readonly string[]) =>
    sections.flatMap(({ questions }) => questions.filter((question) => ids.includes(question.id)));
  return (
    <div
      ref={place}
      className={c("alerts")}
      onKeyDown={(event) => {
        if (event.key === "Escape" && pending !== null) choose(false);
      }}
    >
      <p id={titleId} role="status" className={c("branchTitle")}>
        {pending === null ? "" : t("wizard.hides", { count: pending.hides.length })}
      </p>
      {pending === null ? null : (
        <div role="group" aria-labelledby={titleId}>
          <Notice shape="condition">
            <ul className={c("branchList")}>
              {name(pending.hides).map((question) => (
                <li key={question.id}>
                  {question.id} {local(question.text)}
                </li>
              ))}
            </ul>
            <p>{t("wizard.hidesKept")}</p>
            {pending.returns.length === 0 ? null : (
              <p>{t("wizard.returns", { ids: pending.returns.join(", ") })}</p>
            )}
            <div className={c("branchButtons")}>
              <Button onPress={() => choose(true)}>{t("wizard.changeAnyway")}</Button>
              <Button onPress={() => choose(false)}>{t("wizard.leaveIt")}</Button>
            </div>
          </Notice>
        </div>
      )}
    </div>
  );
}
