import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const description = require.resolve("electron/package.json");
const folder = path.dirname(description);

/** Milliseconds without a byte after which a download counts as out of reach. */
const patience = 5000;

/** The version that package.json pins: what is shipped. */
export function readOfficialVersion() {
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(description, "utf8"))
  );
  return version;
}

/** The executable's name inside a folder of Electron's files. */
export function nameExecutable(platform = process.platform) {
  if (platform === "win32") return "electron.exe";
  return platform === "darwin" ? "Electron.app/Contents/MacOS/Electron" : "electron";
}

/** @returns {string | null} The folder with Electron's own binary, when it is installed. */
export function findOfficial() {
  const dist = path.join(folder, "dist");
  const version = path.join(dist, "version");
  const complete =
    existsSync(path.join(dist, nameExecutable())) &&
    existsSync(version) &&
    readFileSync(version, "utf8").replace(/^v/, "") === readOfficialVersion();
  return complete ? dist : null;
}

/**
 * Downloads Electron's own binary, and gives up as soon as nothing comes.
 *
 * @returns {Promise<string | null>} Its folder, or null when it is out of reach.
 */
export async function downloadOfficial() {
  if (process.env["ELECTRON_SKIP_BINARY_DOWNLOAD"]) return null;
  const stop = new AbortController();
  const abort = () => {
    stop.abort();
  };
  let watch = setTimeout(abort, patience);
  try {
    await download(stop.signal, () => {
      clearTimeout(watch);
      watch = setTimeout(abort, patience);
    });
  } catch {
    return null;
  } finally {
    clearTimeout(watch);
  }
  spawnSync(process.execPath, [path.join(folder, "install.js")], { stdio: "ignore" });
  return findOfficial();
}

/**
 * Fills the cache that the package's own installer reads.
 *
 * @param {AbortSignal} signal
 * @param {() => void} onProgress
 */
async function download(signal, onProgress) {
  const get = createRequire(description).resolve("@electron/get");
  const { downloadArtifact } =
    /** @type {{ downloadArtifact: (options: object) => Promise<string> }} */ (
      await import(pathToFileURL(get).href)
    );
  await downloadArtifact({
    version: readOfficialVersion(),
    artifactName: "electron",
    platform: process.platform,
    arch: process.arch,
    checksums: require("electron/checksums.json"),
    downloadOptions: { quiet: true, signal, getProgressCallback: onProgress },
  });
}
