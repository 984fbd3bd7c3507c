import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { PageTitle } from "#renderer/components/page-title.tsx";
import { useText } from "#renderer/components/use-text.ts";
import css from "./shell.module.css";

const c = bindClasses(css);

export function Crash(props: { detail: string }) {
  const { t } = useText();
  return (
    <main className={c("page", "lone")}>
      <PageTitle>{t("app.crashedTitle")}</PageTitle>
      <Notice shape="stop">
        <p>{t("app.crashedBody")}</p>
        <p>{t("app.crashedDetail", { detail: props.detail })}</p>
      </Notice>
      <div>
        <Button look="main" onPress={() => window.location.reload()}>
          {t("app.reload")}
        </Button>
      </div>
    </main>
  );
}
