import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { cpSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "#build/root.js";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";
import { writeFiles } from "#test/support/write-files.ts";

type Violation = { readonly from: string; readonly rule: { readonly name: string } };
type Report = {
  readonly summary: { readonly violations: readonly Violation[]; readonly totalCruised: number };
};

/** File that breaks a rule -> the rule -> its text. */
const breaches: Readonly<Record<string, readonly [rule: string, text: string]>> = {
  "questionnaires/engine/up.ts": [
    "engine-reaches-only-what-it-lists",
    `import "#electron/store/sound.ts";`,
  ],
  "questionnaires/engine/package.ts": ["engine-reaches-only-what-it-lists", `import "unlisted";`],
  "questionnaires/engine/disk.ts": ["engine-uses-no-node-module", `import "node:fs";`],
  "electron/journal/up.ts": [
    "journal-reaches-only-what-it-lists",
    `import "#electron/store/sound.ts";`,
  ],
  "electron/contract/up.ts": [
    "contract-reaches-only-what-it-lists",
    `import "#electron/store/sound.ts";`,
  ],
  "electron/contract/disk.ts": ["contract-uses-no-node-module", `import "node:fs";`],
  "electron/catalog/up.ts": [
    "catalog-reaches-only-what-it-lists",
    `import "#electron/store/sound.ts";`,
  ],
  "electron/store/dossier.ts": [
    "store-reaches-only-what-it-lists",
    `import "#electron/dossier/sound.ts";`,
  ],
  "electron/store/window.ts": ["store-reaches-only-what-it-lists", `import "electron";`],
  "electron/dossier/store.ts": [
    "dossier-reaches-only-what-it-lists",
    `import "#electron/store/sound.ts";`,
  ],
  "electron/export/store.ts": [
    "export-reaches-only-what-it-lists",
    `import "#electron/store/sound.ts";`,
  ],
  "electron/export/disk.ts": ["export-uses-no-node-module", `import "node:fs";`],
  "electron/files/store.ts": [
    "files-reaches-only-what-it-lists",
    `import "#electron/store/sound.ts";`,
  ],
  "electron/actions/window.ts": ["actions-reaches-only-what-it-lists", `import "electron";`],
  "electron/cli/store.ts": ["cli-reaches-only-what-it-lists", `import "#electron/store/sound.ts";`],
  "electron/main/renderer.ts": [
    "main-reaches-only-what-it-lists",
    `import "#renderer/app/sound.ts";`,
  ],
  "electron/preload/store.ts": [
    "preload-reaches-only-what-it-lists",
    `import "#electron/store/sound.ts";`,
  ],
  "electron/preload/disk.ts": ["preload-uses-no-node-module", `import "node:fs";`],
  "electron/preload/schemas.ts": [
    "preload-knows-the-channels-only",
    `import { sound } from "#contract/sound.ts"; export const a = sound;`,
  ],
  "renderer/app/store.ts": [
    "renderer-reaches-only-what-it-lists",
    `import type { A } from "#electron/store/sound.ts"; export type B = A;`,
  ],
  "renderer/app/disk.ts": ["renderer-uses-no-node-module", `import "node:fs";`],
  "renderer/app/value.ts": [
    "renderer-knows-the-contract-as-types-only",
    `import { sound } from "#contract/sound.ts"; export const a = sound;`,
  ],
  "electron/newcomer/one.ts": ["every-folder-is-a-layer", `import "#electron/store/sound.ts";`],
  "electron/store/round.ts": ["no-cycle", `import "./trip.ts";`],
  "electron/store/alone.ts": ["no-orphan", `export const a = 1;`],
  "electron/store/nowhere.ts": ["every-import-resolves", `import "./nothing.ts";`],
  "build/product.js": ["tools-do-not-use-the-product", `import "#electron/store/sound.ts";`],
};

const sound = {
  "questionnaires/engine/sound.ts": `import { z } from "zod"; export const One = z;`,
  "electron/journal/sound.ts": `import "#engine/sound.ts"; import "node:crypto";`,
  "electron/contract/sound.ts": `import "#engine/sound.ts"; export const sound = 1; export type Sound = 1;`,
  "electron/contract/channels.ts": `import type { Sound } from "./sound.ts"; export const names: Sound[] = [];`,
  "electron/store/sound.ts": `import "node:fs"; import "#engine/sound.ts"; export type A = 1;`,
  "electron/store/trip.ts": `import "./round.ts";`,
  "electron/dossier/sound.ts": `import "node:crypto"; import "#engine/sound.ts";`,
  "electron/actions/sound.ts": `import "#electron/store/sound.ts"; import "#electron/dossier/sound.ts";`,
  "electron/cli/sound.ts": `import "#electron/actions/sound.ts";`,
  "electron/main/sound.ts": `import "electron"; import "#electron/actions/sound.ts"; import "#contract/sound.ts";`,
  "electron/preload/sound.ts": `import "electron"; import { names } from "#contract/channels.ts"; export const a = names;`,
  "renderer/app/sound.ts": `import "#engine/sound.ts"; import type { Sound } from "#contract/sound.ts"; export type A = Sound;`,
};

/** Packages with nothing in them, so that only the rules decide. */
function writePackages(folder: string): void {
  for (const name of ["zod", "electron", "unlisted"]) {
    writeFiles(path.join(folder, "node_modules", name), {
      "package.json": JSON.stringify({ name, main: "index.js" }),
      "index.js": "",
    });
  }
}

function cruise(files: Readonly<Record<string, string>>): Report {
  const folder = makeTemporaryFolder();
  for (const name of ["package.json", "build/dependency-cruiser.cjs"]) {
    cpSync(path.join(root, name), path.join(folder, name));
  }
  writePackages(folder);
  writeFiles(folder, files);
  const cli = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const folders = ["electron", "questionnaires", "renderer", "build"];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cli, "--config", "build/dependency-cruiser.cjs", "--output-type", "json", ...folders],
    { cwd: folder, encoding: "utf8" },
  );
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

describe("the rules between folders", () => {
  test("catch each planted breach, and nothing else", () => {
    const texts = Object.entries(breaches).map(([file, [, text]]) => [file, text] as const);
    const { summary } = cruise({ ...sound, ...Object.fromEntries(texts) });
    const found = summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
    for (const [file, [rule]] of Object.entries(breaches)) {
      expect(found).toContain(`${file}: ${rule}`);
    }
    const guilty = new Set([...Object.keys(breaches), "electron/store/trip.ts"]);
    expect(summary.violations.filter(({ from }) => !guilty.has(from))).toEqual([]);
  });

  test("have a breach planted for each of them", () => {
    const require = createRequire(import.meta.url);
    const config = require(path.join(root, "build/dependency-cruiser.cjs")) as {
      forbidden: readonly { name: string }[];
    };
    const planted = new Set(Object.values(breaches).map(([rule]) => rule));
    const unproven = config.forbidden.map(({ name }) => name).filter((name) => !planted.has(name));
    expect(config.forbidden.length).toBeGreaterThan(15);
    expect(unproven).toEqual([]);
  });
});
