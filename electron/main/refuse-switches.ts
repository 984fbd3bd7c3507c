import type { App, Dialog } from "electron";

/** Switches that open the app to other programs or take its walls down. */
const REFUSED: ReadonlySet<string> = new Set([
  "remote-debugging-port",
  "remote-debugging-pipe",
  "remote-debugging-address",
  "remote-allow-origins",
  "inspect",
  "inspect-brk",
  "inspect-port",
  "js-flags",
  "no-sandbox",
  "disable-gpu-sandbox",
  "disable-namespace-sandbox",
  "disable-seccomp-filter-sandbox",
  "disable-setuid-sandbox",
  "single-process",
  "disable-web-security",
  "disable-site-isolation-trials",
  "allow-file-access-from-files",
  "load-extension",
  "browser-subprocess-path",
  "gpu-launcher",
  "renderer-cmd-prefix",
  "utility-cmd-prefix",
  "proxy-server",
  "proxy-pac-url",
]);

/** Written with one hyphen or two, and on Windows with a slash, in letters of any size. */
const SWITCH = /^(?:--?|\/)([a-z-]+)(?:=|$)/i;

/**
 * Those of the refused switches among a program's arguments. Electron's own list does not do: it sets
 * some of them itself.
 */
function findRefusedSwitches(argv: readonly string[]): string[] {
  const names = argv.map((argument) => SWITCH.exec(argument)?.[1]?.toLowerCase() ?? "");
  return names.filter((name) => REFUSED.has(name));
}

const TITLE = "Molnakt startar inte så";

/**
 * Ends an installed app that was started with such a switch, before there is a window or a port. While
 * the app is developed and tested it is driven through them. True when it ends.
 */
export function refuseSwitches(
  app: Pick<App, "isPackaged" | "exit">,
  dialog: Pick<Dialog, "showErrorBox">,
  argv: readonly string[],
): boolean {
  const found = app.isPackaged ? findRefusedSwitches(argv) : [];
  if (found.length === 0) return false;
  const names = found.map((name) => `--${name}`).join(", ");
  dialog.showErrorBox(
    TITLE,
    `Flaggan ${names} skulle öppna Molnakt för andra program. Starta appen utan den.\n\n` +
      `The switch ${names} would open Molnakt to other programs. Start the app without it.`,
  );
  app.exit(1);
  return true;
}
