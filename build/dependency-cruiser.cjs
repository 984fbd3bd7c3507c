/**
 * Which folder may import what. A layer lists everything that it may reach; whatever is not listed,
 * a new npm package included, is refused until it is added here.
 */
const layers = {
  engine: { at: "questionnaires/engine", npm: ["zod"] },
  files: { at: "electron/files", npm: [], node: true },
  journal: { at: "electron/journal", folders: ["engine", "files"], npm: ["zod"], node: true },
  contract: { at: "electron/contract", folders: ["engine", "journal"], npm: ["zod"] },
  catalog: {
    at: "electron/catalog",
    folders: ["engine", "files"],
    npm: ["yaml", "zod"],
    node: true,
  },
  store: {
    at: "electron/store",
    folders: ["engine", "journal", "files"],
    npm: ["libsql", "zod"],
    node: true,
  },
  dossier: {
    at: "electron/dossier",
    folders: ["engine", "journal", "contract", "files"],
    npm: [
      "@expo-google-fonts/source-sans-3",
      "@myriaddreamin/typst-ts-web-compiler",
      "asn1js",
      "pkijs",
      "zod",
    ],
    node: true,
  },
  export: {
    at: "electron/export",
    folders: ["engine", "contract"],
    npm: ["docx", "write-excel-file"],
  },
  actions: {
    at: "electron/actions",
    folders: ["engine", "journal", "contract", "catalog", "store", "dossier", "export", "files"],
    npm: ["yaml", "zod"],
    node: true,
  },
  cli: {
    at: "electron/cli",
    folders: ["engine", "journal", "contract", "actions", "files"],
    npm: ["commander", "zod"],
    node: true,
  },
  main: {
    at: "electron/main",
    folders: ["engine", "journal", "contract", "catalog", "store", "dossier", "actions", "cli"],
    npm: ["electron", "zod"],
    node: true,
  },
  preload: { at: "electron/preload", folders: ["contract"], npm: ["electron"] },
  renderer: {
    at: "renderer",
    folders: ["engine", "contract"],
    npm: ["i18next", "react", "react-aria-components", "react-dom", "react-i18next", "zustand"],
  },
};

const rules = Object.entries(layers).flatMap(([name, layer]) => {
  const from = { path: `^${layer.at}/` };
  const folders = [name, ...(layer.folders ?? [])].map((other) => `^${layers[other].at}/`);
  const packages = layer.npm.map((npm) => `^node_modules/${npm.replaceAll(".", "\\.")}/`);
  const reach = {
    name: `${name}-reaches-only-what-it-lists`,
    severity: "error",
    from,
    to: { pathNot: [...folders, ...packages], dependencyTypesNot: ["core"] },
  };
  const noNode = {
    name: `${name}-uses-no-node-module`,
    severity: "error",
    from,
    to: { dependencyTypes: ["core"] },
  };
  return layer.node ? [reach] : [reach, noNode];
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...rules,
    {
      name: "every-folder-is-a-layer",
      severity: "error",
      comment: "A new folder is given its place, and what it may reach, in this file.",
      from: {
        path: "^(electron|questionnaires|renderer)/",
        pathNot: Object.values(layers).map((layer) => `^${layer.at}/`),
      },
      to: {},
    },
    {
      name: "renderer-knows-the-contract-as-types-only",
      severity: "error",
      from: { path: "^renderer/" },
      to: { path: "^electron/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "preload-knows-the-channels-only",
      severity: "error",
      comment: "The sandboxed preload carries names, no schemas.",
      from: { path: "^electron/preload/" },
      to: {
        path: "^electron/contract/",
        pathNot: "^electron/contract/channels\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-cycle",
      severity: "error",
      from: {},
      comment: "Types may refer to each other: nothing of that is left when the code runs.",
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphan",
      severity: "error",
      from: {
        orphan: true,
        path: "^(electron|questionnaires/engine|renderer)/",
        pathNot: ["\\.d\\.ts$"],
      },
      to: {},
    },
    {
      name: "every-import-resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "tools-do-not-use-the-product",
      severity: "error",
      from: { path: "^build/" },
      to: { path: "^(electron|questionnaires|renderer|test)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(out|dist|\\.cache|\\.electron-runtime)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
