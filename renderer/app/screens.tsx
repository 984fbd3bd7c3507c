import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { RefusedScreen } from "#renderer/screens/unlock/refused-screen.tsx";
import { UnlockScreen } from "#renderer/screens/unlock/unlock-screen.tsx";
import { useApp } from "#renderer/store/app-context.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { Ready } from "./prepare-screens.ts";
import css from "./shell.module.css";

const c = bindClasses(css);

export function Screens() {
  const { t } = useText();
  const app = useApp((state) => state.app);
  if (app === null) {
    return (
      <main className={c("page", "lone")}>
        <FailureNotice />
        <p role="status">{t("app.starting")}</p>
      </main>
    );
  }
  switch (app.phase) {
    case "refused":
      return <RefusedScreen app={app} />;
    case "new":
    case "locked":
      return <UnlockScreen app={app} />;
    case "ready":
      return <Ready />;
  }
}
