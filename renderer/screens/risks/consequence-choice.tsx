import type { Risk } from "#engine/questionnaire.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import css from "./risks.module.css";

const c = bindClasses(css);

const LEVELS = ["1", "2", "3", "4"] as const;

/** The officer's own consequence for a risk that no information class measures. */
export function ConsequenceChoice({ risk }: { risk: Risk }) {
  const { t } = useText();
  const chosen = useApp((state) => state.input.consequences[risk.id]);
  const setConsequence = useApp((state) => state.setConsequence);
  const id = `consequence-${risk.id}`;
  return (
    <div className={c("consequence")}>
      <label htmlFor={id}>{t("risks.setConsequence", { id: risk.id })}</label>
      <select
        id={id}
        className={c("select")}
        aria-describedby={`${id}-hint`}
        value={chosen === undefined ? "" : `${chosen}`}
        onChange={({ target }) =>
          setConsequence(risk.id, target.value === "" ? null : Number(target.value))
        }
      >
        <option value="">{t("risks.proposed", { value: `${risk.consequence ?? 4}` })}</option>
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {t(`risks.level${level}`)}
          </option>
        ))}
      </select>
      <span id={`${id}-hint`} className={c("soft")}>
        {t("risks.setConsequenceHint")}
      </span>
    </div>
  );
}
