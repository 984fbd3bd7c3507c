import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { ChoiceGroup } from "#renderer/components/choice.tsx";
import { Page, Part } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { LanguageSwitch } from "#renderer/screens/unlock/language-switch.tsx";
import { useApp } from "#renderer/store/app-context.tsx";
import { AccessibilityStatement } from "./accessibility-statement.tsx";
import { OfficerFields } from "./officer-fields.tsx";
import { OverlayChoice } from "./overlay-choice.tsx";
import { QuestionnaireTable } from "./questionnaire-table.tsx";
import css from "./settings.module.css";
import { TrustedTable } from "./trusted-table.tsx";

const c = bindClasses(css);

export function SettingsScreen() {
  const { t } = useText();
  const app = useApp((state) => state.app);
  const theme = useApp((state) => state.settings.theme);
  const changeSettings = useApp((state) => state.changeSettings);
  const showDataFolder = useApp((state) => state.showDataFolder);
  if (app === null) return null;
  return (
    <Page title={t("settings.title")}>
      <Part title={t("settings.appearance")}>
        <LanguageSwitch />
        <ChoiceGroup
          label={t("settings.theme")}
          inRow
          value={theme}
          onChange={(value) =>
            void changeSettings({
              theme: value === "light" || value === "dark" ? value : "system",
            })
          }
          choices={(["system", "light", "dark"] as const).map((value) => ({
            value,
            text: t(`settings.${value}`),
          }))}
        />
      </Part>
      <Part title={t("settings.officer")} intro={t("settings.officerIntro")}>
        <OfficerFields />
      </Part>
      <Part title={t("settings.overlay")} intro={t("settings.overlayIntro")}>
        <OverlayChoice />
      </Part>
      <Part title={t("settings.data")} intro={t("settings.dataIntro")}>
        <p className={c("path")}>{app.dataFolder}</p>
        <p>{t(app.keyKind === "system" ? "settings.keySystem" : "settings.keyPassphrase")}</p>
        <div>
          <Button onPress={() => void showDataFolder()}>{t("settings.showFolder")}</Button>
        </div>
      </Part>
      <Part title={t("catalogs.title")} intro={t("catalogs.intro")}>
        <QuestionnaireTable />
      </Part>
      <Part title={t("settings.trusted")} intro={t("settings.trustedIntro")}>
        <TrustedTable />
      </Part>
      <Part title={t("access.title")} intro={t("access.intro")}>
        <AccessibilityStatement />
      </Part>
      <Part title={t("settings.about")}>
        <p>{t("settings.version", { version: app.version, runtime: app.runtime })}</p>
        <p>{t("settings.silent")}</p>
      </Part>
    </Page>
  );
}
