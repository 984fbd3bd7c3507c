// The least an app can be: one window of Molnakt's size with an empty page.
import { app, BrowserWindow } from "electron";
import path from "node:path";

app.enableSandbox();
const folder = app.commandLine.getSwitchValue("user-data-dir");
if (folder !== "") app.setPath("userData", path.resolve(folder));

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.once("ready-to-show", () => window.show());
  void window.loadFile(path.join(app.getAppPath(), "index.html"));
});
app.on("window-all-closed", () => app.quit());
