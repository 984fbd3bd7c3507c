import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { ContentsList } from "./contents-list.tsx";
import css from "./wizard.module.css";

const c = bindClasses(css);

export function Contents() {
  const { t } = useText();
  return (
    <nav aria-label={t("wizard.contents")} className={c("contents")}>
      <ContentsList />
    </nav>
  );
}
