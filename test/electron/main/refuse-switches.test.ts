import { expect, test } from "vitest";
import { refuseSwitches } from "#electron/main/refuse-switches.ts";

type Started = { exits: (number | undefined)[]; shown: string[]; ends: boolean };

/** What becomes of an app that was started with these arguments. */
function start(isPackaged: boolean, ...argv: string[]): Started {
  const exits: (number | undefined)[] = [];
  const shown: string[] = [];
  const app = { isPackaged, exit: (code?: number) => void exits.push(code) };
  const dialog = { showErrorBox: (_: string, text: string) => void shown.push(text) };
  return { exits, shown, ends: refuseSwitches(app, dialog, argv) };
}

test("an installed app started for another program's use ends, and says why", () => {
  const { exits, shown, ends } = start(true, "--remote-debugging-port=9222", "--no-sandbox");
  expect([ends, exits]).toEqual([true, [1]]);
  expect(shown.join()).toContain("Flaggan --remote-debugging-port, --no-sandbox skulle öppna");
});

test.each([
  "--inspect",
  "--inspect-brk=127.0.0.1:9229",
  "-js-flags=--expose-gc",
  "/no-sandbox",
  "--DISABLE-web-security",
  "--renderer-cmd-prefix=xterm",
])("%s is refused however it is written", (argument) => {
  expect(start(true, "x", argument).ends).toBe(true);
});

test("others are none of its business, and neither is an app that is being developed", () => {
  const harmless = ["--user-data-dir=/no-sandbox", "--disable-gpu", "--password-store=basic", "a"];
  expect(start(true, ...harmless)).toEqual({ exits: [], shown: [], ends: false });
  expect(start(false, "--remote-debugging-port=9222").ends).toBe(false);
});
