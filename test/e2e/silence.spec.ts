import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, makeAppFolder, test } from "#test/support/electron-app.ts";
import {
  answerSaveDialog,
  chooseByKey,
  choosePassphrase,
  createCase,
  signCase,
  waitUntilSaved,
} from "#test/support/story.ts";

type NetLog = {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; host?: string; address?: string } }[];
};

/** Requests of the browser that are not for its own bundle, and every attempt to find or reach a host. */
function listAttempts({ constants, events }: NetLog): string[] {
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, id]) => [id, name]));
  return events.flatMap(({ type, params }) => {
    const name = names.get(type) ?? "";
    const url = params?.url;
    if (name === "URL_REQUEST_START_JOB" && url !== undefined) {
      return /^(app|devtools|data|blob):/.test(url) ? [] : [url];
    }
    return /^(HOST_RESOLVER_.*(JOB|REQUEST)|TCP_CONNECT|UDP_CONNECT|SOCKET_POOL_CONNECTING_N_SOCKETS)/.test(
      name,
    )
      ? [`${name} ${JSON.stringify(params ?? {})}`]
      : [];
  });
}

test("a whole story makes no connection", async ({ launch }) => {
  test.setTimeout(300_000);
  const userData = makeAppFolder("silence");
  const log = path.join(userData, "net.json");
  const { app, page } = await launch({ userData, args: [`--log-net-log=${log}`] });
  await choosePassphrase(page);
  await createCase(page);
  await chooseByKey(page, "A1", "Nämnden för grundskola");
  await waitUntilSaved(page);
  // A word that a spelling dictionary would be fetched for.
  await page.getByRole("textbox").first().pressSequentially("felstavvat");
  const dossier = path.join(userData, "akt.pdf");
  await answerSaveDialog(app, dossier);
  await signCase(page);
  expect(statSync(dossier).size).toBeGreaterThan(100_000);
  await app.close();

  const netLog = JSON.parse(readFileSync(log, "utf8")) as NetLog;
  expect(netLog.events.length).toBeGreaterThan(5);
  expect(listAttempts(netLog)).toEqual([]);
});

test("the log would tell: an app without these protections is seen asking", async ({ launch }) => {
  const userData = makeAppFolder("control");
  const folder = makeAppFolder("control-app");
  writeFileSync(path.join(folder, "package.json"), '{"name":"control","main":"main.cjs"}');
  writeFileSync(
    path.join(folder, "main.cjs"),
    `const { app, BrowserWindow, net } = require("electron");
     app.whenReady().then(() => {
       new BrowserWindow().loadURL("data:text/html,control");
       net.fetch("https://198.51.100.7/").catch(() => undefined);
     });`,
  );
  for (const file of [folder, ...readdirSync(folder).map((name) => path.join(folder, name))]) {
    chmodSync(file, 0o755);
  }
  const log = path.join(userData, "net.json");
  const { app, page } = await launch({ userData, folder, args: [`--log-net-log=${log}`] });
  await page.waitForLoadState();
  await app.close();
  const netLog = JSON.parse(readFileSync(log, "utf8")) as NetLog;
  expect(listAttempts(netLog).join("\n")).toContain("198.51.100.7");
  rmSync(folder, { recursive: true });
});
