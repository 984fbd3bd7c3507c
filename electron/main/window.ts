import { BrowserWindow } from "electron";
import { START_URL } from "./bundle-url.ts";

const PAPER = { light: "#FBFAF7", dark: "#141A18" };

/** The one window; shown when its first picture is ready, so that nothing flashes. */
export function openWindow(options: {
  preload: string;
  dark: boolean;
  icon?: string;
}): BrowserWindow {
  const window = new BrowserWindow({
    title: "Molnakt",
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor: options.dark ? PAPER.dark : PAPER.light,
    ...(options.icon === undefined ? {} : { icon: options.icon }),
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    },
  });
  window.once("ready-to-show", () => window.show());
  void window.loadURL(START_URL);
  return window;
}
