import { bindClasses } from "./bind-classes.ts";
import css from "./brand.module.css";
import { useText } from "./use-text.ts";

const c = bindClasses(css);

/** The app's mark and name. */
export function Brand() {
  const { t } = useText();
  return (
    <span className={c("brand")}>
      <svg className={c("mark")} viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 2.5h13a3 3 0 0 1 3 3v16H7a3 3 0 0 1-3-3z" />
        <path d="M8 2.5v19M12 8h4.5M12 12h4.5" />
      </svg>
      {t("app.name")}
    </span>
  );
}

/** The top of a screen that leads nowhere else. */
export function LoneBrand() {
  return (
    <header className={c("alone")}>
      <Brand />
    </header>
  );
}
