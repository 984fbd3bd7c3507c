import { ChoiceGroup } from "#renderer/components/choice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";

export function LanguageSwitch() {
  const { t } = useText();
  const language = useApp((state) => state.settings.language);
  const changeSettings = useApp((state) => state.changeSettings);
  return (
    <ChoiceGroup
      label={t("language.label")}
      inRow
      value={language}
      onChange={(value) => void changeSettings({ language: value === "en" ? "en" : "sv" })}
      choices={[
        { value: "sv", text: <span lang="sv">{t("language.sv")}</span> },
        { value: "en", text: <span lang="en">{t("language.en")}</span> },
      ]}
    />
  );
}
