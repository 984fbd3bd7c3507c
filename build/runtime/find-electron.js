import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { downloadOfficial, findOfficial, nameExecutable, readOfficialVersion } from "./official.js";
import { pin } from "./pin.js";
import { findTestRuntime, makeTestRuntime } from "./test-runtime.js";

/**
 * @typedef {object} Electron
 * @property {"override" | "official" | "test"} kind
 * @property {string} dist
 * @property {string} executable
 * @property {string} version
 */

/**
 * @param {Electron["kind"]} kind
 * @param {string} dist
 * @param {string} version
 * @returns {Electron}
 */
function describeElectron(kind, dist, version) {
  const name = kind === "test" ? "electron" : nameExecutable();
  return { kind, dist, executable: path.join(dist, name), version };
}

/** @param {string} dist */
function readVersion(dist) {
  const file = path.join(dist, "version");
  return existsSync(file) ? readFileSync(file, "utf8").trim().replace(/^v/, "") : "?";
}

/**
 * The Electron to run: the one that the environment names, else the official binary, else the pinned
 * test runtime. Downloads what is missing and can be had; a test runtime that is there already is
 * taken without trying the official download again.
 *
 * @param {string} root
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<{ ok: true, electron: Electron } | { ok: false, text: import("./texts.js").Text }>}
 */
export async function findElectron(root, env) {
  const override = env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (override) {
    const electron = describeElectron("override", path.resolve(override), readVersion(override));
    if (existsSync(electron.executable)) return { ok: true, electron };
    return {
      ok: false,
      text: {
        sv: `ELECTRON_OVERRIDE_DIST_PATH pekar på en mapp utan Electron: ${override}`,
        en: `ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${override}`,
      },
    };
  }
  const installed = findOfficial();
  if (installed) return giveOfficial(installed);
  const prepared = findTestRuntime(root);
  if (prepared) return giveTest(prepared);
  const downloaded = await downloadOfficial();
  if (downloaded) return giveOfficial(downloaded);
  if (process.platform === "linux" && process.arch === "x64") {
    try {
      return giveTest(await makeTestRuntime(root));
    } catch (error) {
      return { ok: false, text: explainNoElectron(error) };
    }
  }
  return { ok: false, text: explainNoElectron(null) };
}

/** @param {string} dist */
function giveOfficial(dist) {
  const electron = describeElectron("official", dist, readOfficialVersion());
  return { ok: /** @type {const} */ (true), electron };
}

/** @param {string} dist */
function giveTest(dist) {
  return {
    ok: /** @type {const} */ (true),
    electron: describeElectron("test", dist, pin.electron),
  };
}

/**
 * @param {unknown} error
 * @returns {import("./texts.js").Text}
 */
function explainNoElectron(error) {
  const [reason = ""] = error instanceof Error ? error.message.split("\n") : [];
  const detail = reason && ` (${reason})`;
  return {
    sv: `Electron ${readOfficialVersion()} gick inte att hämta${detail}. Anslut till internet och kör: npx install-electron`,
    en: `Electron ${readOfficialVersion()} could not be downloaded${detail}. Connect to the internet and run: npx install-electron`,
  };
}

/**
 * One line that says which Electron runs.
 *
 * @param {Electron} electron
 * @returns {import("./texts.js").Text}
 */
export function describeRuntime({ kind, version, dist }) {
  switch (kind) {
    case "official":
      return { sv: `Kör i Electron ${version}.`, en: `Running in Electron ${version}.` };
    case "override":
      return {
        sv: `Kör i Electron ${version} från ${dist} (ELECTRON_OVERRIDE_DIST_PATH).`,
        en: `Running in Electron ${version} from ${dist} (ELECTRON_OVERRIDE_DIST_PATH).`,
      };
    case "test":
      return {
        sv: `Kör i Electron ${version}, en version bara för test: använd den inte skarpt. Molnakt levereras med ${readOfficialVersion()}; hämta den med npx install-electron.`,
        en: `Running in Electron ${version}, a version for tests only: not for real use. Molnakt ships with ${readOfficialVersion()}; get it with npx install-electron.`,
      };
  }
}
