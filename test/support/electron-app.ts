import { test as base, _electron, type ElectronApplication, type Page } from "@playwright/test";
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "#build/root.js";
import { findElectron } from "#build/runtime/find-electron.js";
import { commandAs, isRoot, makeEnvironment } from "#build/runtime/unprivileged.js";

/** Linux's "nobody": Chromium's sandbox needs an account that is not root. */
const NOBODY = 65534;

export type LaunchedApp = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The app's data folder; pass it on to open the same data again. */
  readonly userData: string;
  /** The process that became Electron's main process. */
  readonly pid: number | undefined;
};

export type LaunchOptions = {
  readonly userData?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Another app than Molnakt, such as an empty one to compare with. */
  readonly folder?: string;
};

/** A new temporary folder that the app may write in, whichever account it runs as. */
export function makeAppFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `molnakt-${name}-`));
  if (isRoot()) chownSync(folder, NOBODY, NOBODY);
  return folder;
}

/** Quotes a word for a POSIX shell. */
function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

let wrapperFolder: string | undefined;

/**
 * A program that starts Electron as another account, since Playwright starts it as its own. Always in
 * the same place, since Playwright asks only once where Electron is.
 */
function writeWrapper(home: string, executable: string): string {
  const command = commandAs({ uid: NOBODY, gid: NOBODY, home });
  wrapperFolder ??= makeAppFolder("program");
  const wrapper = path.join(wrapperFolder, "electron");
  writeFileSync(wrapper, `#!/bin/sh\nexec ${[...command, executable].map(quote).join(" ")} "$@"\n`);
  chmodSync(wrapper, 0o755);
  return wrapper;
}

/**
 * Playwright holds the app's start until it is listening only where it finds Electron by itself; told
 * the path, it now and then comes too late for the first window and waits for ever.
 */
async function launchWithLoader(
  program: string,
  options: Parameters<typeof _electron.launch>[0],
): Promise<ElectronApplication> {
  const before = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  process.env["ELECTRON_OVERRIDE_DIST_PATH"] = path.dirname(program);
  try {
    return await _electron.launch(options);
  } finally {
    if (before === undefined) delete process.env["ELECTRON_OVERRIDE_DIST_PATH"];
    else process.env["ELECTRON_OVERRIDE_DIST_PATH"] = before;
  }
}

const LOST = "Resulting promise was garbage collected";

/**
 * The inspector holds the answer of a call into the main process weakly: when memory is cleared in between, it is lost
 * although the call was made. Such a call is made once more; every other error stands.
 */
function askAgainWhenLost(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...call: unknown[]) => Promise<unknown>;
  const again = async (...call: unknown[]): Promise<unknown> => {
    try {
      return await evaluate(...call);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes(LOST)) throw error;
      return evaluate(...call);
    }
  };
  app.evaluate = again as ElectronApplication["evaluate"];
}

/**
 * Opens the built app in the real Electron: the operating system's sandbox on, never as root, with
 * data of its own. A root account starts it as "nobody".
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const found = await findElectron(root, process.env);
  if (!found.ok) throw new Error(found.text.en);
  const userData = options.userData ?? makeAppFolder("data");
  const home = userData;
  const own = isRoot()
    ? makeEnvironment({ uid: NOBODY, gid: NOBODY, home }, process.env)
    : { ...process.env, HOME: home };
  const env: Record<string, string | undefined> = { ...own, ...options.env };
  const { executable } = found.electron;
  const program = isRoot() ? writeWrapper(home, executable) : executable;
  const app = await launchWithLoader(program, {
    chromiumSandbox: true,
    args: [
      options.folder ?? root,
      `--user-data-dir=${path.join(userData, "Molnakt")}`,
      "--disable-gpu",
      ...(options.args ?? []),
    ],
    env: Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  });
  askAgainWhenLost(app);
  const page = await app.firstWindow();
  return { app, page, userData, pid: app.process().pid };
}

type Fixtures = {
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedApp>;
};

/** Playwright's `test`, with a `launch` whose apps and data are gone when the test has ended. */
export const test = base.extend<Fixtures>({
  launch: async ({}, use) => {
    const launched: LaunchedApp[] = [];
    await use(async (options) => {
      const one = await launchApp(options);
      launched.push(one);
      return one;
    });
    await Promise.allSettled(launched.map(({ app }) => app.close()));
    for (const { userData } of launched) {
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

export { expect } from "@playwright/test";
