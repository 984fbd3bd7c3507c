import { existsSync, readFileSync } from "node:fs";
import { expect, test, type LaunchedApp } from "#test/support/electron-app.ts";

function readStatus(pid: number, field: string): string {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return new RegExp(`^${field}:\\s*(.*)$`, "m").exec(status)?.[1] ?? "";
}

test("the window is alone with the bundle and one door", async ({ launch }) => {
  const { app, page } = await launch();
  expect(page.url()).toBe("app://bundle/index.html");

  await test.step("no Node and no Electron in the page", async () => {
    const globals = await page.evaluate(() =>
      ["require", "process", "module", "Buffer", "global", "electron"].filter(
        (name) => name in globalThis,
      ),
    );
    expect(globals).toEqual([]);
  });

  await test.step("the door has the contract's channels and cannot be changed", async () => {
    const door = await page.evaluate(() => {
      const before = Object.keys(window.molnakt);
      try {
        Object.assign(window.molnakt, { "app.state": () => "mine" });
      } catch {
        // frozen: assigning throws
      }
      return {
        before,
        own: typeof window.molnakt["app.state"],
        state: window.molnakt["app.state"]({}),
      };
    });
    expect(door.before).toContain("dossier.seal");
    expect(door.before.every((name) => /^[a-z]+\.[a-zA-Z]+$/.test(name))).toBe(true);
    expect(await page.evaluate(() => window.molnakt["app.state"]({}))).toMatchObject({ ok: true });
  });

  await test.step("web preferences", async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getLastWebPreferences()),
    );
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
    });
  });
});
