import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string} output The file whose absence alone makes the target stale.
 * @property {string[]} inputs Files and folders that the target is made of.
 * @property {() => import("vite").InlineConfig | Promise<import("vite").InlineConfig>} [config]
 * @property {() => void} [after] What is made with the output, or what makes it.
 */

/** Stay outside the bundles: native code, WASM beside its loader, and what Electron itself gives. */
const external = [
  "electron",
  "libsql",
  /^@myriaddreamin\//,
  /^@expo-google-fonts\//,
  /^node:/,
  ...builtinModules,
];

/** What a measurement drives from outside the product. */
const drivers = [/^@playwright\//, /^#build\//];

const toolInputs = ["build/bundle", "package.json", "package-lock.json"];

/**
 * @param {string} root
 * @param {string} outDir
 * @param {Record<string, string>} entries
 * @returns {import("vite").InlineConfig}
 */
function bundleForNode(root, outDir, entries) {
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    ssr: { noExternal: true, external: ["libsql"] },
    build: {
      ssr: true,
      target: "node20",
      outDir,
      emptyOutDir: true,
      // Half the bytes are read and compiled at every start of the command line.
      minify: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: entries,
        external: [...external, ...drivers],
        output: {
          format: "esm",
          entryFileNames: "[name].js",
          chunkFileNames: "chunks/[name]-[hash].js",
        },
      },
    },
  };
}

/**
 * @param {string} root
 * @param {string} folder
 */
function findWorkers(root, folder) {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return {};
  const workers = readdirSync(absolute).filter((file) => file.endsWith("-worker.ts"));
  return Object.fromEntries(
    workers.map((file) => [file.replace(/\.ts$/, ""), path.join(absolute, file)]),
  );
}

/**
 * Reading a questionnaire's YAML takes most of a second; what is compiled of it, a few milliseconds.
 *
 * @param {string} root
 */
function compileCatalog(root) {
  const catalog = path.join(root, "questionnaires/catalog");
  if (!existsSync(catalog)) return;
  for (const id of readdirSync(catalog)) {
    const out = path.join(root, "out/catalog", `${id}.json`);
    const command = ["questionnaire", "compile", path.join(catalog, id), "--out", out];
    execFileSync(process.execPath, [path.join(root, "out/cli/molnakt.js"), ...command]);
  }
}

/**
 * Everything that is built, in the order of the README's tree.
 *
 * @param {string} root
 * @returns {Target[]}
 */
export function listTargets(root) {
  const at = (/** @type {string} */ file) => path.join(root, file);
  return [
    {
      name: "main",
      output: "out/main/main.js",
      inputs: ["electron", "questionnaires/engine", ...toolInputs],
      config: () =>
        bundleForNode(root, at("out/main"), {
          main: at("electron/main/main.ts"),
          ...findWorkers(root, "electron/main"),
        }),
    },
    {
      name: "preload",
      output: "out/preload/preload.cjs",
      inputs: ["electron/preload", "electron/contract", ...toolInputs],
      config: () => ({
        root,
        configFile: false,
        publicDir: false,
        logLevel: "warn",
        ssr: { noExternal: true },
        build: {
          ssr: true,
          target: "node20",
          outDir: at("out/preload"),
          emptyOutDir: true,
          minify: false,
          reportCompressedSize: false,
          rolldownOptions: {
            input: at("electron/preload/preload.ts"),
            external,
            output: { format: "cjs", entryFileNames: "preload.cjs", codeSplitting: false },
          },
        },
      }),
    },
    {
      name: "renderer",
      output: "out/renderer/index.html",
      inputs: ["renderer", "electron/contract", "questionnaires/engine", ...toolInputs],
      config: async () => ({
        root: at("renderer"),
        configFile: false,
        base: "./",
        logLevel: "warn",
        plugins: [
          (await import("@vitejs/plugin-react")).default(),
          // The other thirty languages of the controls' own texts would be a third of the bundle.
          (await import("@react-aria/optimize-locales-plugin")).default.vite({
            locales: ["sv-SE", "en-US"],
          }),
        ],
        css: { modules: { localsConvention: "camelCase" } },
        build: {
          target: "chrome130",
          outDir: at("out/renderer"),
          emptyOutDir: true,
          minify: true,
          assetsInlineLimit: 0,
          cssCodeSplit: false,
          modulePreload: { polyfill: false },
          reportCompressedSize: false,
          chunkSizeWarningLimit: 2000,
        },
      }),
    },
    {
      name: "cli",
      output: "out/cli/molnakt.js",
      inputs: ["electron", "questionnaires", ...toolInputs],
      after: () => compileCatalog(root),
      config: () =>
        bundleForNode(root, at("out/cli"), {
          molnakt: at("electron/cli/molnakt.ts"),
          "renderer-code-worker": at("electron/dossier/document/renderer-code-worker.ts"),
          "write-renderer-code": at("electron/cli/write-renderer-code.ts"),
        }),
    },
    {
      // Lasts as long as the renderer and Node: pages are laid out in half the time with it.
      name: "renderer-code",
      output: `out/renderer-code/${process.version}-${process.arch}.bin`,
      inputs: ["electron/dossier/document/renderer-code.ts", ...toolInputs],
      after: () =>
        execFileSync(process.execPath, [at("out/cli/write-renderer-code.js")], { cwd: root }),
    },
  ];
}

/**
 * The measurements, one program for each.
 *
 * @param {string} root
 * @returns {Target}
 */
export function targetBenches(root) {
  const folder = path.join(root, "test/bench");
  const files = readdirSync(folder).filter((file) => file.endsWith(".bench.ts"));
  const entries = Object.fromEntries(
    files.map((file) => [file.replace(/\.ts$/, ""), path.join(folder, file)]),
  );
  return {
    name: "bench",
    output: `out/bench/${Object.keys(entries)[0] ?? "none"}.js`,
    inputs: ["electron", "questionnaires/engine", "test/bench", "test/support", ...toolInputs],
    config: () => bundleForNode(root, path.join(root, "out/bench"), entries),
  };
}
