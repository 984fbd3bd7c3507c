import { StartScreen } from "#renderer/screens/start/start-screen.tsx";
import { useApp } from "#renderer/store/app-context.tsx";
import {
  CaseScreen,
  CreateScreen,
  DetailsScreen,
  SettingsScreen,
  UpgradeScreen,
  VerifyScreen,
} from "./later-screens.ts";
import { Shell } from "./shell.tsx";

/** The window when the store is open. */
export function Ready() {
  return (
    <Shell>
      <Routed />
    </Shell>
  );
}

function Routed() {
  const route = useApp((state) => state.route);
  switch (route.name) {
    case "start":
      return <StartScreen />;
    case "new":
      return (
        <CreateScreen
          key={route.kind ?? route.after?.screening ?? "full"}
          {...(route.kind === undefined ? {} : { kind: route.kind })}
          {...(route.after === undefined ? {} : { after: route.after })}
        />
      );
    case "verify":
      return <VerifyScreen />;
    case "settings":
      return <SettingsScreen />;
    case "details":
      return <DetailsScreen back={route.back} />;
    case "upgrade":
      return <UpgradeScreen />;
    case "case":
      return <CaseScreen screen={route.screen} />;
  }
}
