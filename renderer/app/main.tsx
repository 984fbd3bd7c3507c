import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createAppStore } from "#renderer/store/app-store.ts";
import { App } from "./app.tsx";
import { createI18n } from "./create-i18n.ts";
import { keepUntilSaved } from "./keep-until-saved.ts";
import "./fonts.css";
import "./tokens.css";
import "./base.css";

const store = createAppStore(window.molnakt);
const i18n = createI18n(store.getState().settings.language);
keepUntilSaved(window, store);

const root = document.getElementById("app");
if (root === null) throw new Error("index.html has no #app");
createRoot(root).render(
  <StrictMode>
    <App store={store} i18n={i18n} />
  </StrictMode>,
);
