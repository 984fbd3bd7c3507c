import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Fold } from "#renderer/components/fold.tsx";
import { useText } from "#renderer/components/use-text.ts";
import css from "./settings.module.css";

const c = bindClasses(css);

/** The day somebody last went through what the statement says; changed with the statement. */
const CHECKED = "2026-11-24";

/** What is tested and how, what is not, and what falls short. */
export function AccessibilityStatement() {
  const { t } = useText();
  return (
    <Fold lazy title={t("access.open")}>
      <p>{t("access.aim")}</p>
      <p>{t("access.law")}</p>
      <h3>{t("access.howTitle")}</h3>
      <p>{t("access.date", { date: CHECKED })}</p>
      <ul className={c("list")}>
        <li>{t("access.axe")}</li>
        <li>{t("access.keyboard")}</li>
        <li>{t("access.zoom")}</li>
        <li>{t("access.tree")}</li>
        <li>{t("access.contrast")}</li>
        <li>{t("access.motion")}</li>
      </ul>
      <h3>{t("access.notTitle")}</h3>
      <ul className={c("list")}>
        <li>{t("access.reader")}</li>
        <li>{t("access.people")}</li>
        <li>{t("access.voice")}</li>
        <li>{t("access.systems")}</li>
        <li>{t("access.pdf")}</li>
      </ul>
      <h3>{t("access.shortTitle")}</h3>
      <ul className={c("list")}>
        <li>{t("access.shortTables")}</li>
        <li>{t("access.shortMatrix")}</li>
        <li>{t("access.shortLanguage")}</li>
      </ul>
      <h3>{t("access.tellTitle")}</h3>
      <p>{t("access.tell")}</p>
    </Fold>
  );
}
