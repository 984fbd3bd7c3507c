import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createAppStore } from "#renderer/store/app-store.ts";
import { App } from "./app.tsx";
import { createI18n } from "./create-i18n.ts";
import { keepUntilSaved } from "./keep-until-saved.ts";
import { prepareScreens } from "./prepare-screens.ts";
import "./fonts.css";
import "./tokens.css";
import "./base.css";

const store = createAppStore(window.molnakt);
const i18n = createI18n(store.getState().settings.language);
keepUntilSaved(window, store);
// Asked before the first drawing, so that the answer is there when it is done.
void store.getState().begin();

const root = document.getElementById("app");
if (root === null) throw new Error("index.html has no #app");
createRoot(root).render(
  <StrictMode>
    <App store={store} i18n={i18n} />
  </StrictMode>,
);

// A screen that could not be fetched here is asked for again when it is needed, and then says so.
requestIdleCallback(() => void prepareScreens().catch(() => undefined));
