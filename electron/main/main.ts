import {
  app,
  dialog,
  ipcMain,
  nativeTheme,
  protocol,
  safeStorage,
  session as sessions,
  shell,
  type BrowserWindow,
} from "electron";
import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import { openCatalog } from "#electron/actions/open-catalog.ts";
import { openSession } from "#electron/actions/open-session.ts";
import type { Language } from "#engine/local-text.ts";
import { answerFromBundle } from "./app-protocol.ts";
import { containContents } from "./contain.ts";
import { createDialogs } from "./dialogs.ts";
import { createHandlers } from "./handlers.ts";
import { findKeyring } from "./keyring.ts";
import { setMenu } from "./menu.ts";
import { refuseSwitches } from "./refuse-switches.ts";
import { serve } from "./serve.ts";
import { silenceCommandLine, silenceSession } from "./silence.ts";
import { stopOnCrash } from "./stop-on-crash.ts";
import { isTrustedSender } from "./trusted-sender.ts";
import { openWindow } from "./window.ts";
import { createWorkerPress } from "./worker-press.ts";

stopOnCrash(app, dialog);
const refused = refuseSwitches(app, dialog, process.argv.slice(1));
silenceCommandLine(app.commandLine);
app.enableSandbox();

const chosenFolder = app.commandLine.getSwitchValue("user-data-dir");
if (chosenFolder !== "") app.setPath("userData", resolve(chosenFolder));

protocol.registerSchemesAsPrivileged([
  { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.on("session-created", silenceSession);
app.on("web-contents-created", (_event, contents) => containContents(contents));

let window: BrowserWindow | null = null;

function showWindow(): void {
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}

function requireWindow(): BrowserWindow {
  if (window === null) throw new Error("the window is closed");
  return window;
}

function start(): void {
  const root = app.getAppPath();
  const dataFolder = join(app.getPath("userData"), "data");
  const press = createWorkerPress(join(root, "out", "main", "render-worker.js"));

  sessions.defaultSession.protocol.handle("app", (request) =>
    answerFromBundle(join(root, "out", "renderer"), request),
  );
  window = openWindow({
    preload: join(root, "out", "preload", "preload.cjs"),
    dark: nativeTheme.shouldUseDarkColors,
  });
  window.on("closed", () => {
    window = null;
  });

  const opening = openSession({
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron}`,
    dataFolder,
    keyring: findKeyring(safeStorage),
    now: () => new Date().toISOString(),
    newId: randomUUID,
  });
  app.on("will-quit", () => void opening.then((session) => session.close()));

  const setLanguage = (language: Language): void => {
    setMenu(language, {
      showDataFolder: () => void shell.openPath(dataFolder),
      showAbout: () => app.showAboutPanel(),
    });
  };
  setLanguage("sv");
  app.setAboutPanelOptions({
    applicationName: "Molnakt",
    applicationVersion: app.getVersion(),
    copyright: "EUPL-1.2",
  });

  serve(
    ipcMain,
    createHandlers({
      opening,
      catalog: openCatalog(root),
      press,
      dialogs: createDialogs(requireWindow),
      now: () => new Date().toISOString(),
      appVersion: app.getVersion(),
      documents: app.getPath("documents"),
      showFolder: async (folder) => {
        await shell.openPath(folder);
      },
      showFile: (path) => shell.showItemInFolder(path),
      onSettings: ({ language, theme }) => {
        nativeTheme.themeSource = theme;
        setLanguage(language);
      },
    }),
    isTrustedSender,
    (channel, error) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`${channel}: ${text}\n`);
    },
  );
}

app.on("window-all-closed", () => app.quit());
if (!refused && app.requestSingleInstanceLock()) {
  app.on("second-instance", showWindow);
  // Not awaited here: Electron is ready only when this module has settled.
  void app.whenReady().then(start);
} else if (!refused) {
  app.quit();
}
