import { chmodSync, existsSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "#build/root.js";
import { channels } from "#contract/channels.ts";
import { expect, makeAppFolder, test } from "#test/support/electron-app.ts";
import { callDoor } from "#test/support/story.ts";

function readStatus(pid: number, field: string): string {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return new RegExp(`^${field}:\\s*(.*)$`, "m").exec(status)?.[1] ?? "";
}

test("the page has no Node, no Electron and one frozen door", async ({ launch }) => {
  const { app, page } = await launch();
  expect(page.url()).toBe("app://bundle/index.html");
  const names = ["require", "process", "module", "Buffer", "global", "electron", "ipcRenderer"];
  expect(await page.evaluate((all) => all.filter((name) => name in globalThis), names)).toEqual([]);

  const keys = await page.evaluate(() => {
    const { molnakt } = window as unknown as { molnakt: Record<string, unknown> };
    try {
      molnakt["app.begin"] = () => "mine";
      molnakt["extra"] = () => "mine";
    } catch {
      // What the door is for: nothing can be put on it.
    }
    return Object.keys(molnakt);
  });
  expect(keys).toEqual([...channels]);
  expect(await callDoor(page, "app.begin", {})).toMatchObject({ ok: true });
  expect(await callDoor(page, "assessment.list", {})).toMatchObject({
    error: { code: "app.locked" },
  });
  expect(await callDoor(page, "app.unlock", { passphrase: 1 })).toMatchObject({
    error: { code: "input.invalid" },
  });

  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      (
        webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      ).getLastWebPreferences(),
    ),
  );
  expect(preferences).toEqual([
    expect.objectContaining({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    }),
  ]);
});

test("the operating system holds the page's process", async ({ launch }) => {
  const { app } = await launch();
  const { main, renderer } = await app.evaluate(({ BrowserWindow }) => ({
    main: process.pid,
    renderer: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  }));
  expect(readStatus(renderer, "Seccomp")).toBe("2");
  expect(readStatus(renderer, "NoNewPrivs")).toBe("1");
  expect(readStatus(renderer, "CapEff")).toMatch(/^0+$/);
  for (const space of ["user", "pid", "net"]) {
    expect(readlinkSync(`/proc/${renderer}/ns/${space}`)).not.toBe(
      readlinkSync(`/proc/${main}/ns/${space}`),
    );
  }
});

test("the policy lets no code and no content in", async ({ launch }) => {
  const { page } = await launch();
  const policy = await page.evaluate(
    // A style sheet is fetched by the page itself; the header is read from a document of the bundle.
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) =>
          resolve(event.originalPolicy),
        );
        const script = document.createElement("img");
        script.src = "https://example.org/x.png";
        document.body.append(script);
      }),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");

  const attempts = await page.evaluate(async () => {
    const attempt = async (act: () => unknown): Promise<string> => {
      // The test's own script may evaluate; a task of its own may not.
      await new Promise((resolve) => setTimeout(resolve, 0));
      try {
        return `worked: ${String(await act())}`;
      } catch (error) {
        return (error as Error).name;
      }
    };
    return {
      eval: await attempt(() => globalThis.eval("1")),
      html: await attempt(() => (document.body.innerHTML += "<b>x</b>")),
      worker: await attempt(() => new Worker("app://bundle/index.html")),
      fetch: await attempt(() => fetch("app://bundle/index.html")),
      file: await attempt(() => fetch("file:///etc/passwd")),
      network: await attempt(() => fetch("https://example.org")),
    };
  });
  for (const [name, outcome] of Object.entries(attempts)) {
    expect(outcome, name).toMatch(/^(EvalError|TypeError|SecurityError)$/);
  }
});

test("every permission is refused", async ({ launch }) => {
  const { page } = await launch({ args: ["--use-fake-device-for-media-stream"] });
  const answers = await page.evaluate(async () => {
    const attempt = async (act: () => unknown): Promise<string> => {
      try {
        return `worked: ${String(await act())}`;
      } catch (error) {
        return error instanceof Error ? error.name : "refused";
      }
    };
    return {
      camera: await attempt(() => navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await attempt(() => navigator.mediaDevices.getDisplayMedia()),
      notification: await Notification.requestPermission(),
      place: await attempt(
        () => new Promise((_, reject) => navigator.geolocation.getCurrentPosition(_, reject)),
      ),
      clipboard: await attempt(() => navigator.clipboard.readText()),
      midi: await attempt(() => navigator.requestMIDIAccess()),
      persist: String(await navigator.storage.persist()),
    };
  });
  expect(answers.notification).toBe("denied");
  expect(answers.persist).toBe("false");
  for (const name of ["camera", "screen", "place", "clipboard", "midi"] as const) {
    expect(answers[name], name).not.toContain("worked");
  }
});

test("the page stays where it is and opens nothing", async ({ launch }) => {
  const data = makeAppFolder("opener");
  const record = path.join(data, "opened.txt");
  const opener = path.join(data, "xdg-open");
  writeFileSync(opener, `#!/bin/sh\necho "$@" >> ${record}\n`);
  chmodSync(opener, 0o755);
  const env = { PATH: `${data}:${process.env["PATH"] ?? ""}` };
  const { app, page } = await launch({ userData: data, env });
  for (const address of [
    "https://example.org/",
    "file:///etc/passwd",
    "data:text/html,hej",
    "chrome://version",
    "mailto:nagon@example.org",
    "app://other/index.html",
  ]) {
    await page.evaluate((href) => {
      const link = document.createElement("a");
      link.href = href;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    expect(page.url()).toBe("app://bundle/index.html");
  }
  const opened = await page.evaluate(() => {
    const webview = document.createElement("webview");
    document.body.append(webview);
    return {
      window: globalThis.open("https://example.org"),
      webview: webview instanceof HTMLUnknownElement || webview.constructor === HTMLElement,
    };
  });
  expect(opened).toEqual({ window: null, webview: true });
  const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(contents).toBe(1);
  expect(existsSync(record)).toBe(false);
});

test("a page that is not ours gets no answer at the door", async ({ launch }) => {
  const { app } = await launch();
  const preload = path.join(root, "out", "preload", "preload.cjs");
  const answer = await app.evaluate(async ({ BrowserWindow }, file) => {
    const foreign = new BrowserWindow({ show: false, webPreferences: { preload: file } });
    await foreign.loadURL("data:text/html,<p>hej");
    const script = "window.molnakt['app.begin']({})";
    const result: unknown = await foreign.webContents.executeJavaScript(script);
    foreign.destroy();
    return result;
  }, preload);
  expect(answer).toMatchObject({ ok: false, error: { code: "sender.refused" } });
});
