import type { Risk } from "#engine/questionnaire.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useQuestionnaire } from "#renderer/store/app-context.tsx";
import css from "./risks.module.css";

const c = bindClasses(css);

/** The officer's own consequence for a risk that no information class measures. */
export function ConsequenceChoice({ risk }: { risk: Risk }) {
  const { t, local } = useText();
  const { method } = useQuestionnaire();
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
        {method.consequences.map((text, i) => (
          <option key={text.en} value={`${i + 1}`}>
            {t("question.level", { value: i + 1, text: local(text) })}
          </option>
        ))}
      </select>
      <span id={`${id}-hint`} className={c("soft")}>
        {t("risks.setConsequenceHint")}
      </span>
    </div>
  );
}
