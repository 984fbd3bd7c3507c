import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { CaseScreen } from "#renderer/screens/case/case-screen.tsx";
import { CreateScreen } from "#renderer/screens/create/create-screen.tsx";
import { SettingsScreen } from "#renderer/screens/settings/settings-screen.tsx";
import { StartScreen } from "#renderer/screens/start/start-screen.tsx";
import { RefusedScreen } from "#renderer/screens/unlock/refused-screen.tsx";
import { UnlockScreen } from "#renderer/screens/unlock/unlock-screen.tsx";
import { VerifyScreen } from "#renderer/screens/verify/verify-screen.tsx";
import { useApp } from "#renderer/store/app-context.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { Shell } from "./shell.tsx";
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
      return (
        <Shell>
          <ReadyScreen />
        </Shell>
      );
  }
}

function ReadyScreen() {
  const route = useApp((state) => state.route);
  switch (route.name) {
    case "start":
      return <StartScreen />;
    case "new":
      return <CreateScreen />;
    case "verify":
      return <VerifyScreen />;
    case "settings":
      return <SettingsScreen />;
    case "case":
      return <CaseScreen screen={route.screen} />;
  }
}
