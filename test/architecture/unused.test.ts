import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "#build/root.js";
import { plantRepository } from "#test/support/planted-repository.ts";
import { writeFiles } from "#test/support/write-files.ts";

type Issue = Readonly<Record<string, readonly { readonly name: string }[]>> & {
  readonly file: string;
};

const files = {
  "electron/main/main.ts": `import { app } from "electron";\nimport { used } from "#electron/store/parts.ts";\nimport "unlisted";\nconsole.log(app, used);`,
  "electron/store/parts.ts": `export const used = 1;\nexport const unusedExport = 2;\nexport type UnusedType = 3;`,
  "electron/store/dead.ts": `export const a = 1;`,
};

test("knip names dead files, exports, types and dependencies, and packages that are not listed", () => {
  const folder = plantRepository(files);
  writeFiles(folder, {
    "package.json": JSON.stringify({
      name: "planted",
      type: "module",
      imports: { "#electron/*": "./electron/*" },
      dependencies: { zod: "4.6.7" },
      devDependencies: { electron: "45.4.1" },
    }),
  });
  const cli = path.join(root, "node_modules/knip/bin/knip.js");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cli, "--config", "build/knip.json", "--reporter", "json", "--no-progress"],
    { cwd: folder, encoding: "utf8" },
  );
  if (!stdout) throw new Error(stderr);
  const { issues } = JSON.parse(stdout) as { issues: readonly Issue[] };
  const found = issues.flatMap((issue) =>
    ["files", "exports", "types", "dependencies", "unlisted"].flatMap((kind) =>
      (issue[kind] ?? []).map(({ name }) => `${kind}: ${name}`),
    ),
  );
  expect(found).toEqual(
    expect.arrayContaining([
      "files: electron/store/dead.ts",
      "exports: unusedExport",
      "types: UnusedType",
      "dependencies: zod",
      "unlisted: unlisted",
    ]),
  );
  expect(found).not.toContain("exports: used");
});
