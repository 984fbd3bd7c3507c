import type { i18n } from "i18next";
import { Suspense, useEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { I18nextProvider } from "react-i18next";
import type { StoreApi } from "zustand/vanilla";
import { AppProvider, useApp } from "#renderer/store/app-context.tsx";
import type { AppStore } from "#renderer/store/app-store.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Screens } from "./screens.tsx";

export function App(props: { store: StoreApi<AppStore>; i18n: i18n }) {
  return (
    <I18nextProvider i18n={props.i18n}>
      <AppProvider store={props.store}>
        <Look i18n={props.i18n} />
        <ErrorBoundary>
          <Suspense>
            <LocalScreens />
          </Suspense>
        </ErrorBoundary>
      </AppProvider>
    </I18nextProvider>
  );
}

/** Puts the chosen language and colours on the document. */
function Look(props: { i18n: i18n }) {
  const language = useApp((state) => state.settings.language);
  const theme = useApp((state) => state.settings.theme);
  useEffect(() => {
    void props.i18n.changeLanguage(language);
    document.documentElement.lang = language;
  }, [props.i18n, language]);
  useEffect(() => {
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return null;
}

function LocalScreens() {
  const language = useApp((state) => state.settings.language);
  return (
    <I18nProvider locale={language === "sv" ? "sv-SE" : "en-GB"}>
      <Screens />
    </I18nProvider>
  );
}
