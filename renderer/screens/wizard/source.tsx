import { CERTAINTY_TEXTS } from "#engine/outcome-texts.ts";
import type { Reference } from "#engine/questionnaire.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import css from "./wizard.module.css";

const c = bindClasses(css);

/** A reference with what it demands, what it replaced or was replaced by, and how sure that is. */
export function Source({ reference }: { reference: Reference }) {
  const { t, local } = useText();
  const { references } = useQuestionnaire();
  const { id, demands, inForceFrom, repealed, replacedBy, checked, certainty, source } = reference;
  const nameAll = (some: readonly Reference[]) => some.map(name).join("; ");
  const name = (one: Reference) =>
    [local(one.name), one.number, one.section].filter((part) => part !== undefined).join(", ");
  const successors = references.filter((other) => other.id === replacedBy);
  const predecessors = references.filter((other) => other.replacedBy === id);
  const facts = [
    inForceFrom === undefined ? null : t("wizard.inForce", { date: inForceFrom }),
    repealed === undefined ? null : t("wizard.repealed", { date: repealed }),
    replacedBy === undefined
      ? null
      : t("wizard.replacedBy", { name: nameAll(successors) || replacedBy }),
    predecessors.length === 0 ? null : t("wizard.replaces", { name: nameAll(predecessors) }),
    t("wizard.checked", { date: checked, certainty: local(CERTAINTY_TEXTS[certainty]) }),
    t("wizard.readIn", { source: local(source) }),
  ];
  return (
    <li>
      <strong>{name(reference)}</strong>
      <p>{local(demands)}</p>
      <p className={c("soft")}>{facts.filter((fact) => fact !== null).join(" ")}</p>
    </li>
  );
}
