import { useState } from "react";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { ChoiceGroup } from "#renderer/components/choice.tsx";
import { Fingerprint } from "#renderer/components/fingerprint.tsx";
import { formatDay } from "#renderer/components/format-moment.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import { IdentityForm } from "./identity-form.tsx";
import css from "./sign.module.css";

const c = bindClasses(css);

export function IdentityChoice(props: {
  chosen: string | null;
  onChoose: (id: string) => void;
  error: string | undefined;
}) {
  const { t } = useText();
  const identities = useApp((state) => state.identities);
  const [creating, setCreating] = useState(false);
  if (identities === null) return null;
  const done = (id: string) => {
    setCreating(false);
    props.onChoose(id);
  };
  if (creating || identities.length === 0) {
    return (
      <IdentityForm
        onCreated={done}
        onCancel={identities.length === 0 ? null : () => setCreating(false)}
      />
    );
  }
  return (
    <div className={c("stack")}>
      <ChoiceGroup
        label={t("sign.choose")}
        error={props.error}
        value={props.chosen}
        onChange={props.onChoose}
        choices={identities.map(({ id, name, role, organisation, fingerprint, validTo }) => ({
          value: id,
          text: (
            <span className={c("identity")}>
              <strong>{name}</strong>
              <span>
                {role}, {organisation}, {t("sign.validTo", { date: formatDay(validTo) })}
              </span>
              <span className={c("soft")}>
                {t("sign.fingerprint")}: <Fingerprint hex={fingerprint} />
              </span>
            </span>
          ),
        }))}
      />
      <div>
        <Button onPress={() => setCreating(true)}>{t("sign.newIdentity")}</Button>
      </div>
    </div>
  );
}
