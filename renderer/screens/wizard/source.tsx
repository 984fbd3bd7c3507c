import { CERTAINTY_TEXTS } from "#engine/outcome-texts.ts";
import type { Reference } from "#engine/questionnaire.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import css from "./wizard.module.css";

const c = bindClasses(css);

/** A reference with what it demands, when it was checked and how sure that is. */
export function Source({ reference }: { reference: Reference }) {
  const { t, local } = useText();
  const { references } = useQuestionnaire();
  const { name, number, section, demands, repealed, replacedBy, checked, certainty } = reference;
  const successor = references.find(({ id }) => id === replacedBy);
  return (
    <li>
      <strong>
        {[local(name), number, section].filter((part) => part !== undefined).join(", ")}
      </strong>
      <p>{local(demands)}</p>
      <p className={c("soft")}>
        {repealed === undefined ? null : <>{t("wizard.repealed", { date: repealed })} </>}
        {replacedBy === undefined ? null : (
          <>
            {t("wizard.replacedBy", {
              name: successor === undefined ? replacedBy : local(successor.name),
            })}{" "}
          </>
        )}
        {t("wizard.checked", { date: checked, certainty: local(CERTAINTY_TEXTS[certainty]) })}
      </p>
    </li>
  );
}
