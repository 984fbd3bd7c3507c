import { lazy } from "react";
import { MeasuresScreen } from "#renderer/screens/measures/measures-screen.tsx";
import { RisksScreen } from "#renderer/screens/risks/risks-screen.tsx";
import { ScreeningScreen } from "#renderer/screens/screening/screening-screen.tsx";
import { SignScreen } from "#renderer/screens/sign/sign-screen.tsx";
import { SummaryScreen } from "#renderer/screens/summary/summary-screen.tsx";
import { WizardScreen } from "#renderer/screens/wizard/wizard-screen.tsx";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import type { CaseScreen as Screen } from "#renderer/store/route.ts";

/** Fetched when it is opened, since the map is half as large as all other screens together. */
const PicturesScreen = lazy(async () => {
  const { PicturesScreen: component } =
    await import("#renderer/screens/pictures/pictures-screen.tsx");
  return { default: component };
});

export function CaseScreen({ screen }: { screen: Screen }) {
  const screening = useQuestionnaire().screening !== undefined;
  if (screening) return screen === "wizard" ? <WizardScreen /> : <ScreeningScreen />;
  switch (screen) {
    case "wizard":
      return <WizardScreen />;
    case "risks":
      return <RisksScreen />;
    case "measures":
      return <MeasuresScreen />;
    case "pictures":
      return <PicturesScreen />;
    case "summary":
      return <SummaryScreen />;
    case "sign":
      return <SignScreen />;
  }
}
