import { ESLint } from "eslint";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { plantRepository } from "#test/support/planted-repository.ts";

const clocks = {
  "new-date": "export const a = new Date();",
  "date-call": "export const a = Date();",
  "date-now": "export const a = Date.now();",
  "date-now-name": `export const a = Date["now"]();`,
  "math-random": "export const a = Math.random();",
  "math-random-name": `export const a = Math["random"]();`,
  "import-random": `import { randomUUID } from "node:crypto";\nexport const a = randomUUID();`,
  "import-clock": `import { performance } from "node:perf_hooks";\nexport const a = performance.now();`,
  "web-crypto": "export const a = crypto.getRandomValues(new Uint8Array(1));",
  "web-uuid": "export const a = crypto.randomUUID();",
  hrtime: "export const a = process.hrtime();",
};

const pureFolders = ["questionnaires/engine", "electron/dossier"];

const clockBreaches = pureFolders.flatMap((folder) =>
  Object.entries(clocks).map(
    ([name, text]) => [`${folder}/${name}.ts`, "no-restricted-syntax", text] as const,
  ),
);

/** File that breaks a rule, the rule, and its text. */
const breaches: readonly (readonly [file: string, rule: string, text: string])[] = [
  ...clockBreaches,
  ["electron/dossier/clock.ts", "no-restricted-globals", "export const a = performance.now();"],
  ["electron/store/up.ts", "no-restricted-imports", `export * from "../dossier/sound.ts";`],
  ["electron/store/default.ts", "no-restricted-syntax", "export default 1;"],
  [
    "electron/store/as-default.ts",
    "no-restricted-syntax",
    "const a = 1;\nexport { a as default };",
  ],
  [
    "electron/store/up-later.ts",
    "no-restricted-syntax",
    `export const a = () => import("../dossier/sound.ts");`,
  ],
  ["electron/store/enumeration.ts", "no-restricted-syntax", "export enum A {\n  B = 1,\n}"],
  ["electron/store/prints.ts", "no-console", "console.log(1);\nexport {};"],
  ["electron/store/loose.ts", "eqeqeq", "export const a = (b: unknown) => b == 1;"],
  [
    "electron/store/floating.ts",
    "@typescript-eslint/no-floating-promises",
    "export function a(): void {\n  Promise.resolve(1);\n}",
  ],
  [
    "electron/store/inexhaustive.ts",
    "@typescript-eslint/switch-exhaustiveness-check",
    `export function a(b: "c" | "d"): void {\n  switch (b) {\n    case "c":\n  }\n}`,
  ],
  [
    "electron/store/any.ts",
    "@typescript-eslint/no-explicit-any",
    "export const a = (b: any): unknown => b;",
  ],
  [
    "electron/store/type-import.ts",
    "@typescript-eslint/consistent-type-imports",
    `import { PathLike } from "node:fs";\nexport type A = PathLike;`,
  ],
  [
    "renderer/app/conditional-hook.tsx",
    "react-hooks/rules-of-hooks",
    `import { useState } from "react";
export function Part({ a }: { a: boolean }) {
  if (a) useState(1);
  return null;
}`,
  ],
  [
    "renderer/app/forgotten-dependency.tsx",
    "react-hooks/exhaustive-deps",
    `import { useEffect } from "react";
export function Part({ a, b }: { a: number; b: (a: number) => void }) {
  useEffect(() => {
    b(a);
  }, [b]);
  return null;
}`,
  ],
];

const sound: Readonly<Record<string, string>> = {
  "questionnaires/engine/sound.ts": `export const a = new Date("2026-01-01").getTime();`,
  "electron/dossier/sound.ts": `export const a = new Date(0).toISOString();`,
  "electron/store/sound.ts": `import { randomUUID } from "node:crypto";\nexport const a = [randomUUID(), Date.now()];`,
  "electron/cli/sound.ts": "console.log(1);\nexport {};",
};

describe("the lint rules", () => {
  test("catch each planted breach, and leave sound files alone", async () => {
    const planted = breaches.map(([file, , text]) => [file, `${text}\n`] as const);
    const folder = plantRepository({ ...sound, ...Object.fromEntries(planted) });
    const lint = new ESLint({
      cwd: folder,
      overrideConfigFile: path.join(folder, "build/eslint.config.js"),
    });
    const results = await lint.lintFiles(["electron", "questionnaires", "renderer"]);
    const found = new Map(
      results.map(({ filePath, messages }) => [
        path.relative(folder, filePath),
        messages.map(({ ruleId, message }) => ruleId ?? message),
      ]),
    );
    const missed = breaches.filter(([file, rule]) => !found.get(file)?.includes(rule));
    expect(missed).toEqual([]);
    for (const file of Object.keys(sound)) expect([file, found.get(file)]).toEqual([file, []]);
  });
});
