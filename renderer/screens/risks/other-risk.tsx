import { useState } from "react";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Fold } from "#renderer/components/fold.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import { RaiseForm } from "./raise-form.tsx";
import css from "./risks.module.css";

const c = bindClasses(css);

/** Brings in a risk that no answer raises. */
export function OtherRisk({ listed }: { listed: readonly string[] }) {
  const { t, local } = useText();
  const { risks } = useQuestionnaire();
  const [chosen, setChosen] = useState("");
  const others = risks.filter(({ id }) => !listed.includes(id));
  const risk = others.find(({ id }) => id === chosen);
  if (others.length === 0) return null;
  return (
    <Fold lazy title={t("risks.other")}>
      <p>{t("risks.otherIntro")}</p>
      <div className={c("consequence")}>
        <label htmlFor="other-risk">{t("risks.otherChoose")}</label>
        <select
          id="other-risk"
          className={c("select")}
          value={risk?.id ?? ""}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">{t("risks.otherNone")}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {id} {local(name)}
            </option>
          ))}
        </select>
      </div>
      {risk === undefined ? null : (
        <>
          <p className={c("soft")}>{local(risk.description)}</p>
          <RaiseForm key={risk.id} risk={risk.id} answers={1} onSaved={() => setChosen("")} />
        </>
      )}
    </Fold>
  );
}
