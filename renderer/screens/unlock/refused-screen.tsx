import type { AppState } from "#contract/api.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { LoneBrand } from "#renderer/components/brand.tsx";
import { Button } from "#renderer/components/button.tsx";
import { Facts } from "#renderer/components/facts.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { PageTitle } from "#renderer/components/page-title.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import css from "./unlock.module.css";

const c = bindClasses(css);

/** The store cannot be used: says why, that nothing is touched, where it lies and what to do. */
export function RefusedScreen({ app }: { app: Extract<AppState, { phase: "refused" }> }) {
  const { t, local } = useText();
  const showDataFolder = useApp((state) => state.showDataFolder);
  return (
    <>
      <LoneBrand />
      <main className={c("page")}>
        <PageTitle>{t("unlock.refusedTitle")}</PageTitle>
        <Notice shape="stop">
          <p>{local(app.failure.text)}</p>
        </Notice>
        <p>{t("unlock.refusedUntouched")}</p>
        <section className={c("todo")}>
          <h2>{t("unlock.refusedTodo")}</h2>
          <ol>
            <li>{t("unlock.refusedCopy")}</li>
            <li>{t("unlock.refusedAsk")}</li>
          </ol>
        </section>
        <Facts rows={[[t("unlock.where"), app.dataFolder]]} />
        <div className={c("actions")}>
          <Button look="main" onPress={() => void showDataFolder()}>
            {t("unlock.showFolder")}
          </Button>
        </div>
        <p className={c("soft")}>
          {t("unlock.refusedVersion", { version: app.version })}
          {" · "}
          {t("unlock.refusedCode", { code: app.failure.code })}
        </p>
        <LanguageSwitch />
      </main>
    </>
  );
}
