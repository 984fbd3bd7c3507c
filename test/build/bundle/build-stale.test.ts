import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { buildStale } from "#build/bundle/build-stale.js";
import { listTargets } from "#build/bundle/targets.js";
import { root as repository } from "#build/root.js";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";
import { writeFiles } from "#test/support/write-files.ts";

function makeProduct(): string {
  const root = makeTemporaryFolder();
  symlinkSync(path.join(repository, "node_modules"), path.join(root, "node_modules"));
  writeFiles(root, {
    "package.json": readFileSync(path.join(repository, "package.json"), "utf8"),
    "questionnaires/engine/one.ts": `import { z } from "zod";\nexport const One = z.literal(1);`,
    "electron/contract/channels.ts": `export const channels: string[] = ["a.b"];`,
    "electron/preload/preload.ts": `import { contextBridge } from "electron";
      import { channels } from "#contract/channels.ts";
      contextBridge.exposeInMainWorld("molnakt", { channels });`,
    "electron/main/main.ts": `import { app } from "electron"; console.log(app);`,
    "electron/main/render-worker.ts": `import { parentPort } from "node:worker_threads";
      parentPort?.postMessage(1);`,
    "electron/cli/molnakt.ts": `import { One } from "#engine/one.ts";
      import Database from "libsql";
      console.log(One.parse(1), typeof Database);`,
    "electron/dossier/document/renderer-code-worker.ts": `console.log("worker");`,
    "electron/cli/write-renderer-code.ts": `import { mkdirSync, writeFileSync } from "node:fs";
      mkdirSync("out/renderer-code", { recursive: true });
      writeFileSync(\`out/renderer-code/\${process.version}-\${process.arch}.bin\`, "code");`,
    "renderer/index.html": `<!doctype html><script type="module" src="./app/main.tsx"></script>`,
    "renderer/app/main.tsx": `import { createRoot } from "react-dom/client";
      import styles from "./main.module.css";
      const root = document.querySelector("main");
      if (root) createRoot(root).render(<p className={styles["a"]}>hej</p>);`,
    "renderer/app/main.module.css": `.a { color: red }`,
  });
  return root;
}

describe("buildStale", () => {
  test("builds everything once, and then only what changed", async () => {
    const root = makeProduct();
    const targets = listTargets(root);
    expect(await buildStale(root, targets)).toEqual([
      "main",
      "preload",
      "renderer",
      "cli",
      "renderer-code",
    ]);
    expect(await buildStale(root, targets)).toEqual([]);

    writeFiles(root, { "renderer/app/main.module.css": `.a { color: blue }` });
    expect(await buildStale(root, targets)).toEqual(["renderer"]);

    rmSync(path.join(root, "out/preload/preload.cjs"));
    expect(await buildStale(root, targets)).toEqual(["preload"]);
  });

  test("bundles for where each part runs", async () => {
    const root = makeProduct();
    await buildStale(root, listTargets(root));
    const read = (file: string) => readFileSync(path.join(root, "out", file), "utf8");
    expect(read("main/main.js")).toMatch(
      /^import\s*\{[^}]*\bapp\b[^}]*\}\s*from\s*["']electron["']/,
    );
    expect(existsSync(path.join(root, "out/main/render-worker.js"))).toBe(true);
    expect(read("preload/preload.cjs")).toMatch(/require\("electron"\)/);
    expect(read("preload/preload.cjs")).not.toMatch(/\bimport\b|require\("\.|zod/);
    expect(read("renderer/index.html")).not.toMatch(/<script(?![^>]*\bsrc=)|<style/);
    const cli = path.join(root, "out/cli/molnakt.js");
    expect(execFileSync(process.execPath, [cli], { encoding: "utf8" })).toBe("1 function\n");
  });

  test("leaves no stamp when a build fails, so that the next one tries again", async () => {
    const root = makeProduct();
    const targets = listTargets(root).filter(({ name }) => name === "cli");
    writeFiles(root, { "electron/cli/molnakt.ts": `import "./missing.ts";` });
    const complaint = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await expect(buildStale(root, targets)).rejects.toThrow("missing.ts");
    expect(complaint).toHaveBeenCalledWith(expect.stringContaining("Build failed"));
    writeFiles(root, { "electron/cli/molnakt.ts": `export const a = 1;` });
    expect(await buildStale(root, targets)).toEqual(["cli"]);
  });
});
