import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { buildStale } from "./bundle/build-stale.js";
import { listTargets } from "./bundle/targets.js";
import { root } from "./root.js";
import { describeRuntime, findElectron } from "./runtime/find-electron.js";
import { findMissingLibraries, readOsRelease } from "./runtime/libraries.js";
import { listObstacles } from "./runtime/obstacles.js";
import { listRuntimePackages, unbundled } from "./runtime/runtime-packages.js";
import { pickText } from "./runtime/texts.js";
import {
  canChangeAccount,
  chooseAccount,
  commandAs,
  copyForOthers,
  isReadable,
  isRoot,
  makeEnvironment,
} from "./runtime/unprivileged.js";

/** @param {import("./runtime/texts.js").Text} text */
function say(text) {
  console.log(pickText(text, process.env));
}

/** Does the job on the command line, so that a start without a window still shows what Molnakt does. */
function runDemo() {
  say({
    sv: "\nTills vidare gör Molnakt sitt jobb på kommandoraden (npm run demo):\n",
    en: "\nMeanwhile Molnakt does its job on the command line (npm run demo):\n",
  });
  const demo = path.join(root, "build/molnakt.js");
  return spawnSync(process.execPath, [demo, "demo"], { stdio: "inherit" }).status ?? 1;
}

/**
 * Runs a program until it ends.
 *
 * @param {string} command
 * @param {string[]} options
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<number>} Its exit code.
 */
function run(command, options, env) {
  return new Promise((resolve) => {
    const child = spawn(command, options, { cwd: root, env, stdio: "inherit" });
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on("error", () => {
      resolve(1);
    });
    child.on("close", (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * @param {import("./runtime/find-electron.js").Electron} electron
 * @param {string[]} options
 */
async function openAsOther(electron, options) {
  const account = chooseAccount(process.env);
  const reachable = isReadable(account, [path.join(root, "package.json"), electron.executable]);
  const packages = listRuntimePackages(root, unbundled).map((name) => `node_modules/${name}`);
  const inside = path.relative(root, electron.dist);
  const outside = inside.startsWith("..");
  const copy = reachable
    ? null
    : copyForOthers(root, [
        "package.json",
        "out",
        "questionnaires",
        ...packages,
        ...(outside ? [] : [inside]),
      ]);
  say({
    sv: `Chromium vägrar att köra som root med sandlådan på. Molnakt startar därför som användare ${String(account.uid)}, med sina data under ${account.home}.`,
    en: `Chromium refuses to run as root with its sandbox on. Molnakt therefore starts as user ${String(account.uid)}, with its data under ${account.home}.`,
  });
  const env = makeEnvironment(account, process.env);
  const app = copy?.folder ?? root;
  const executable = outside
    ? electron.executable
    : path.join(app, path.relative(root, electron.executable));
  try {
    const [command = "", ...rest] = [...commandAs(account), executable, app, ...options];
    return await run(command, rest, env);
  } finally {
    copy?.remove();
  }
}

async function start() {
  const options = process.argv.slice(2);
  const parts = ["main", "preload", "renderer", "cli"];
  await buildStale(
    root,
    listTargets(root).filter(({ name }) => parts.includes(name)),
  );
  const found = await findElectron(root, process.env);
  if (!found.ok) {
    say(found.text);
    return runDemo();
  }
  const { electron } = found;
  const obstacles = listObstacles({
    platform: process.platform,
    env: process.env,
    isRoot: isRoot(),
    missingLibraries: findMissingLibraries(electron.executable),
    hasVirtualScreen: spawnSync("xvfb-run", ["--help"], { stdio: "ignore" }).status === 0,
    osRelease: readOsRelease(),
  });
  if (obstacles.length > 0) {
    for (const text of obstacles) say(text);
    return runDemo();
  }
  say(describeRuntime(electron));
  if (!isRoot()) return run(electron.executable, [root, ...options], process.env);
  if (canChangeAccount()) return openAsOther(electron, options);
  say({
    sv: "Chromium vägrar att köra som root med sandlådan på. Kör npm start som en vanlig användare.",
    en: "Chromium refuses to run as root with its sandbox on. Run npm start as an ordinary user.",
  });
  return runDemo();
}

process.exitCode = await start();
