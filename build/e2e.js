import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { root } from "./root.js";
import { describeRuntime, findElectron } from "./runtime/find-electron.js";
import { openScreen } from "./runtime/open-screen.js";
import { pickText } from "./runtime/texts.js";
import { copyForOthers, isReadable, isRoot } from "./runtime/unprivileged.js";

const nobody = { uid: 65534, gid: 65534, home: "/nonexistent" };

/**
 * Runs Playwright where the app's account can read the app: in a copy, when only root can read the
 * repository.
 *
 * @param {string} executable
 */
function runPlaywright(executable) {
  const reachable = !isRoot() || isReadable(nobody, [path.join(root, "package.json"), executable]);
  const parts = [
    "package.json",
    "out",
    "build",
    "test",
    "electron",
    "renderer",
    "questionnaires",
    "node_modules",
    ".electron-runtime",
    "dist",
  ];
  const copy = reachable ? null : copyForOthers(root, parts);
  const folder = copy?.folder ?? root;
  const playwright = path.join(folder, "node_modules/@playwright/test/cli.js");
  const config = path.join(folder, "build/playwright.config.ts");
  const options = [playwright, "test", "--config", config, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, options, { cwd: folder, stdio: "inherit" });
  if (copy) {
    const results = path.join(root, "test-results");
    mkdirSync(results, { recursive: true });
    cpSync(path.join(folder, "test-results"), results, { recursive: true });
    copy.remove();
  }
  return status ?? 1;
}

rmSync(path.join(root, "test-results/e2e.json"), { force: true });
const built = spawnSync(process.execPath, [path.join(root, "build/build.js")], {
  stdio: "inherit",
});
if (built.status !== 0) process.exit(1);
const stories = process.argv.slice(2);
if (stories.length === 0 || stories.some((story) => story.includes("package"))) {
  const options = [path.join(root, "build/package.js"), "--dir"];
  const packed = spawnSync(process.execPath, options, { stdio: ["ignore", "ignore", "inherit"] });
  if (packed.status !== 0) process.exit(1);
}
const found = await findElectron(root, process.env);
if (!found.ok) {
  console.error(pickText(found.text, process.env));
  process.exit(1);
}
console.log(pickText(describeRuntime(found.electron), process.env));
const screen = await openScreen();
process.exitCode = runPlaywright(found.electron.executable);
screen?.kill();
