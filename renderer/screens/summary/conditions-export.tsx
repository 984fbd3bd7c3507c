import { useState } from "react";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import css from "./summary.module.css";

const c = bindClasses(css);

const FORMATS = ["docx", "xlsx", "markdown", "text", "ics"] as const;

/** The ways out of the app for the conditions: the clipboard and files for the tender documents. */
export function ConditionsExport() {
  const { t } = useText();
  const copyConditions = useApp((state) => state.copyConditions);
  const exportConditions = useApp((state) => state.exportConditions);
  const [done, setDone] = useState("");

  async function copy(): Promise<void> {
    setDone("");
    const copied = await copyConditions();
    if (copied !== null) setDone(t("summary.copied", { count: copied.count }));
  }

  async function save(format: (typeof FORMATS)[number]): Promise<void> {
    setDone("");
    const saved = await exportConditions(format);
    if (saved !== null) setDone(t("summary.exported", { path: saved.path }));
  }

  return (
    <div className={c("export")} role="group" aria-label={t("summary.export")}>
      <p className={c("soft")}>{t("summary.exportIntro")}</p>
      <div className={c("formats")}>
        <Button onPress={() => void copy()}>{t("summary.copy")}</Button>
        {FORMATS.map((format) => (
          <Button key={format} onPress={() => void save(format)}>
            {t(`summary.as.${format}`)}
          </Button>
        ))}
      </div>
      <p role="status">{done}</p>
    </div>
  );
}
