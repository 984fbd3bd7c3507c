// Loaded before an app, with Electron's --require: tells on its output when the steps in MOLNAKT_STEPS
// have been reached, in milliseconds of the computer's clock, and then ends the app.
const { app } = require("electron");

/**
 * Run in the page: waits until the element is there, does what is asked with it, and gives the time
 * of the first frame after that.
 *
 * @param {{ selector: string, press?: boolean, focus?: boolean }} step
 * @returns {Promise<{ seen: number, left: number }>}
 */
function waitInPage({ selector, press, focus }) {
  const now = () => performance.timeOrigin + performance.now();
  return new Promise((resolve) => {
    const look = () => {
      const element = document.querySelector(selector);
      if (!(element instanceof HTMLElement)) {
        requestAnimationFrame(look);
        return;
      }
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          const seen = now();
          if (focus) element.focus();
          const left = now();
          resolve({ seen, left });
          if (press) element.click();
        };
        channel.port2.postMessage(null);
      });
    };
    look();
  });
}

/** @param {import("electron").WebContents} contents */
async function watch(contents) {
  const steps = JSON.parse(process.env["MOLNAKT_STEPS"] ?? "[]");
  const times = [];
  for (const step of steps) {
    if ("selector" in step) {
      const call = `(${waitInPage.toString()})(${JSON.stringify(step)})`;
      times.push(await contents.executeJavaScript(call));
    } else if ("script" in step) {
      await contents.executeJavaScript(step.script);
    } else {
      await contents.insertText(step.text);
      for (const type of ["keyDown", "char", "keyUp"]) {
        contents.sendInputEvent({ type, keyCode: type === "char" ? "\r" : "Return" });
      }
    }
  }
  process.stdout.write(`\nREACHED ${JSON.stringify(times)}\n`);
  app.quit();
}

app.on("browser-window-created", (_event, window) => {
  window.webContents.once("dom-ready", () => {
    watch(window.webContents).catch((error) => {
      process.stderr.write(`${String(error)}\n`);
      app.exit(1);
    });
  });
});
