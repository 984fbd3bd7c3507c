import type { Column } from "#engine/question.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Shape } from "#renderer/components/shape.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import { isStrayCountry, type Row } from "#renderer/store/table-rows.ts";
import css from "./grid.module.css";

const c = bindClasses(css);

/** A cell as it is read: a country with its standing, and one that is no country as such. */
export function CellText({ column, row }: { column: Column; row: Row }) {
  const { t, local } = useText();
  const { list } = useQuestionnaire().countries;
  const text = row[column.id] ?? "";
  if (text.trim() === "") return <span className={c("empty")}>{t("grid.empty")}</span>;
  if (isStrayCountry(column, list, row)) {
    return (
      <span className={c("stray")}>
        <Shape name="gap" /> {t("grid.stray", { text })}
      </span>
    );
  }
  const country = column.type === "country" ? list.find(({ code }) => code === text) : undefined;
  if (country === undefined) return text;
  return (
    <>
      {local(country.name)}{" "}
      <span className={c("empty")}>· {t(`question.status.${country.status}`)}</span>
    </>
  );
}
