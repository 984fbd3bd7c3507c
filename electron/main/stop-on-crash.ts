import type { App, Dialog } from "electron";

const TITLE = "Molnakt måste stängas";
const TEXT =
  "Något gick fel som Molnakt inte kan rätta till. Allt som visades som sparat finns kvar på disken. Starta appen igen.\n\n" +
  "Something went wrong that Molnakt cannot mend. Everything shown as saved is on disk. Start the app again.";

/** A mistake of ours ends the app in words, never in silence and never half alive. */
export function stopOnCrash(app: App, dialog: Dialog): void {
  let stopping = false;
  const stop = (error: unknown): void => {
    if (stopping) return;
    stopping = true;
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    process.stderr.write(`${error instanceof Error ? (error.stack ?? detail) : detail}\n`);
    dialog.showErrorBox(TITLE, `${TEXT}\n\n${detail}`);
    app.exit(1);
  };
  process.on("uncaughtException", stop);
  process.on("unhandledRejection", stop);
  app.on("render-process-gone", (_event, _contents, details) => {
    if (details.reason !== "clean-exit" && details.reason !== "killed") {
      stop(new Error(`the window's process ended: ${details.reason}`));
    }
  });
}
