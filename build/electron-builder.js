import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { pin } from "./runtime/pin.js";
import { listRuntimePackages, unbundled } from "./runtime/runtime-packages.js";

/** What a test runtime holds that a package must not. */
const leftovers = ["resources/default_app.asar", "molnakt-runtime", "version"];

/**
 * @param {string} root
 * @param {import("./runtime/find-electron.js").Electron} electron
 * @returns {import("electron-builder").Configuration}
 */
export function configurePackage(root, electron) {
  return {
    appId: "se.molnakt.app",
    productName: "Molnakt",
    copyright: "EUPL-1.2",
    directories: { output: "dist" },
    electronVersion: electron.version === "?" ? pin.electron : electron.version,
    electronDist: electron.dist,
    electronLanguages: ["sv", "en-US"],
    npmRebuild: false,
    asar: true,
    asarUnpack: ["**/*.node", "**/*.wasm"],
    files: [
      "package.json",
      "out/{main,preload,renderer,cli}/**",
      "questionnaires/{catalog,overlays}/**",
      ...listBundled(root).map((name) => `!node_modules/${name}/**`),
      "!**/*.{map,md,d.ts,d.cts,d.mts}",
    ],
    afterExtract: ({ appOutDir }) => {
      for (const name of leftovers) rmSync(path.join(appOutDir, name), { force: true });
    },
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    linux: {
      target: ["AppImage", "deb", "rpm"],
      category: "Office",
      executableName: "molnakt",
      maintainer: "Molnakt",
      synopsis: "Bedöm en molntjänst innan den köps in",
    },
    win: { target: ["nsis", "msi"] },
    mac: { target: ["dmg"], category: "public.app-category.productivity" },
    publish: null,
  };
}

/**
 * The packages that are in the bundles already.
 *
 * @param {string} root
 */
function listBundled(root) {
  const { dependencies } = /** @type {{ dependencies: object }} */ (
    JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"))
  );
  const loaded = new Set(listRuntimePackages(root, unbundled));
  const all = listRuntimePackages(root, Object.keys(dependencies));
  return all.filter((name) => !loaded.has(name));
}
