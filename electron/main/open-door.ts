import {
  app,
  clipboard,
  nativeTheme,
  safeStorage,
  shell,
  type BrowserWindow,
  type IpcMainInvokeEvent,
} from "electron";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { openCatalog } from "#electron/actions/open-catalog.ts";
import { openSession } from "#electron/actions/open-session.ts";
import type { Language } from "#engine/local-text.ts";
import { createDialogs } from "./dialogs.ts";
import { createHandlers } from "./handlers.ts";
import { findKeyring } from "./keyring.ts";
import { setMenu } from "./menu.ts";
import { serve, type Ipc } from "./serve.ts";
import { isTrustedSender } from "./trusted-sender.ts";
import { createWorkerPress } from "./worker-press.ts";

/** Opens the data folder and everything that the window can ask for. */
export function openDoor(
  ipc: Ipc<IpcMainInvokeEvent>,
  dataFolder: string,
  requireWindow: () => BrowserWindow,
): void {
  const root = app.getAppPath();
  const now = (): string => new Date().toISOString();
  const opening = openSession({
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron}`,
    dataFolder,
    keyring: findKeyring(safeStorage),
    now,
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
    ipc,
    createHandlers({
      opening,
      catalog: openCatalog(root),
      root,
      press: createWorkerPress(join(root, "out", "main", "render-worker.js")),
      dialogs: createDialogs(requireWindow),
      now,
      appVersion: app.getVersion(),
      documents: app.getPath("documents"),
      showFolder: async (folder) => {
        await shell.openPath(folder);
      },
      showFile: (path) => shell.showItemInFolder(path),
      copyText: (text) => {
        void clipboard.writeText(text);
      },
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
