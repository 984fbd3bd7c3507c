import { useState } from "react";
import { Field } from "#renderer/components/field.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useAppStore } from "#renderer/store/app-context.tsx";

/** Saved when the field is left. */
export function OfficerFields() {
  const { t } = useText();
  const store = useAppStore();
  const changeSettings = useApp((state) => state.changeSettings);
  const [officer, setOfficer] = useState(() => store.getState().settings.officer);
  const save = () => void changeSettings({ officer });
  return (
    <>
      <Field
        label={t("settings.name")}
        value={officer.name}
        onChange={(name) => setOfficer({ ...officer, name })}
        onBlur={save}
        maxLength={200}
      />
      <Field
        label={t("settings.role")}
        value={officer.role}
        onChange={(role) => setOfficer({ ...officer, role })}
        onBlur={save}
        maxLength={200}
      />
    </>
  );
}
