import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { root } from "#build/root.js";
import { plantRepository } from "#test/support/planted-repository.ts";

/** A line that its environment must refuse, and the compiler's code for it. */
const breaches = {
  "questionnaires/engine/reads-page.ts": ["export const a = document.title;", "TS2584"],
  "questionnaires/engine/prints.ts": ["console.log(1);\nexport {};", "TS2584"],
  "questionnaires/engine/reads-process.ts": ["export const a = process.env;", "TS2591"],
  "questionnaires/engine/reads-disk.ts": [`import "node:fs";\nexport {};`, "TS2882"],
  "electron/contract/prints.ts": ["console.log(1);\nexport {};", "TS2584"],
  "electron/contract/reads-process.ts": ["export const a = process.env;", "TS2591"],
  "electron/store/reads-page.ts": ["export const a = document.title;", "TS2584"],
  "electron/main/reads-page.ts": ["export const a = document.title;", "TS2584"],
  "renderer/app/reads-process.ts": ["export const a = process.env;", "TS2591"],
  "renderer/app/reads-disk.ts": [`import "node:fs";\nexport {};`, "TS2882"],
  "electron/store/strict.ts": ["export const a = (b) => b;", "TS7006"],
  "electron/store/unchecked-index.ts": [
    "export const a = (b: string[]): string => b[0];",
    "TS2322",
  ],
  "electron/store/exact-optional.ts": ["export const a: { b?: 1 } = { b: undefined };", "TS2375"],
  "electron/store/index-signature.ts": [
    "export const a = (b: Record<string, 1>) => b.c;",
    "TS4111",
  ],
  "electron/store/no-override.ts": [
    "class A { b() {} }\nexport class C extends A { b() {} }",
    "TS4114",
  ],
  "electron/store/no-return.ts": [
    "export function a(b: boolean) {\n  if (b) return 1;\n}",
    "TS7030",
  ],
  "electron/store/unused-local.ts": ["const a = 1;\nexport {};", "TS6133"],
  "electron/store/unused-parameter.ts": ["export const a = (b: 1) => 1;", "TS6133"],
  "electron/store/type-import.ts": [
    `import { PathLike } from "node:fs";\nexport type A = PathLike;`,
    "TS1484",
  ],
  "electron/store/enumeration.ts": ["export enum A {\n  B,\n}", "TS1294"],
  "electron/store/parameter-property.ts": [
    "export class A {\n  constructor(readonly b: 1) {}\n}",
    "TS1294",
  ],
} as const;

const sound = {
  "questionnaires/engine/sound.ts": `import { z } from "zod";\nexport const One = z.literal(1);`,
  "electron/contract/sound.ts": `import type { One } from "#engine/sound.ts";\nexport type A = typeof One;`,
  "electron/store/sound.ts": `import { readFileSync } from "node:fs";\nexport const a = readFileSync;`,
  "electron/main/sound.ts": `import { app } from "electron";\nimport { a } from "#electron/store/sound.ts";\nexport const b = [app, a];`,
  "electron/preload/sound.ts": `import { contextBridge } from "electron";\nexport const a = contextBridge;`,
  "renderer/app/sound.tsx": `import type { A } from "#contract/sound.ts";\nexport const a = (b: A) => <p title={document.title}>{typeof b}</p>;`,
};

describe("the compiler's environments", () => {
  test("refuse each planted breach, and nothing else", () => {
    const lines = Object.entries(breaches).map(([file, [text]]) => [file, text] as const);
    const folder = plantRepository({ ...sound, ...Object.fromEntries(lines) });
    const projects = ["engine", "contract", "node", "main", "preload", "renderer"];
    const compiler = path.join(root, "node_modules/typescript/bin/tsc");
    const configs = projects.map((name) => `build/tsconfig/${name}.json`);
    const { stdout } = spawnSync(
      process.execPath,
      [compiler, "-b", ...configs, "--pretty", "false"],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    const found = [...stdout.matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+)/gm)];
    const expected = Object.entries(breaches).map(([file, [, code]]) => `${file} ${code}`);
    expect(found.map(([, file = "", code = ""]) => `${file} ${code}`).sort()).toEqual(
      expected.sort(),
    );
  });

  test("hold every source file of the repository", () => {
    const folder = path.join(root, "build/tsconfig");
    const configs = readdirSync(folder).filter(
      (name) => !["base.json", "lint.json"].includes(name),
    );
    const held = configs.flatMap((name) => {
      const file = path.join(folder, name);
      const { config } = ts.readConfigFile(file, (from) => ts.sys.readFile(from)) as {
        config: unknown;
      };
      return ts.parseJsonConfigFileContent(config, ts.sys, folder).fileNames;
    });
    const sources = ["electron", "questionnaires", "renderer", "build", "test"].flatMap((name) =>
      listSources(path.join(root, name)),
    );
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter((file) => !held.includes(file))).toEqual([]);
  });
});

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
