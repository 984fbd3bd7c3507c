import {
  app,
  dialog,
  ipcMain,
  nativeTheme,
  protocol,
  session as sessions,
  type BrowserWindow,
} from "electron";
import { join, resolve } from "node:path";
import { answerFromBundle } from "./app-protocol.ts";
import { containContents } from "./contain.ts";
import { refuseSwitches } from "./refuse-switches.ts";
import { serveLater } from "./serve-later.ts";
import { silenceCommandLine, silenceSession } from "./silence.ts";
import { stopOnCrash } from "./stop-on-crash.ts";
import { openWindow } from "./window.ts";

stopOnCrash(app, dialog);
const refused = refuseSwitches(app, dialog, process.argv.slice(1));
silenceCommandLine(app.commandLine);
app.enableSandbox();

const chosenFolder = app.commandLine.getSwitchValue("user-data-dir");
if (chosenFolder !== "") app.setPath("userData", resolve(chosenFolder));

protocol.registerSchemesAsPrivileged([
  {
    scheme: "app",
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
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
  const openDoorNow = serveLater(ipcMain, async (door) => {
    const { openDoor } = await import("./open-door.ts");
    openDoor(door, join(app.getPath("userData"), "data"), requireWindow);
  });
  // protocol.handle would load Node's whole HTTP client before the first byte.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- registerSource, which replaces it, sends no headers
  sessions.defaultSession.protocol.registerFileProtocol("app", (request, answer) => {
    answer(answerFromBundle(join(root, "out", "renderer"), request));
    // The window's own process has all it needs of this one for now, and goes on by itself meanwhile.
    if (request.url.endsWith(".css")) setImmediate(() => void openDoorNow());
  });
  window = openWindow({
    preload: join(root, "out", "preload", "preload.cjs"),
    dark: nativeTheme.shouldUseDarkColors,
  });
  window.on("closed", () => {
    window = null;
  });
}

app.on("window-all-closed", () => app.quit());
if (!refused && app.requestSingleInstanceLock()) {
  app.on("second-instance", showWindow);
  // Not awaited here: Electron is ready only when this module has settled.
  void app.whenReady().then(start);
} else if (!refused) {
  app.quit();
}
