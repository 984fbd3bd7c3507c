import type { ConditionResult } from "#engine/assessment.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import css from "./summary.module.css";

const c = bindClasses(css);

/** Numbered, each with when, by whom and what proves it. */
export function ConditionList({ conditions }: { conditions: readonly ConditionResult[] }) {
  const { t, local } = useText();
  if (conditions.length === 0) return <p>{t("summary.noConditions")}</p>;
  return (
    <ol className={c("conditions")}>
      {conditions.map(({ id, text, due, proof, owner }) => (
        <li key={id}>
          <p>{local(text)}</p>
          <p className={c("soft")}>
            {t("summary.due")}: {local(due)}. {t("summary.proof")}: {local(proof)}.
            {owner === undefined ? null : ` ${t("summary.owner")}: ${owner}.`}
          </p>
        </li>
      ))}
    </ol>
  );
}
