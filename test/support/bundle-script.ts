import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "vite";

const ROOT = path.resolve(import.meta.dirname, "../..");

/**
 * Bundles a script of test/support so that plain Node can run it in a process of its own. It lies
 * under out/, where its packages are found; `remove` takes it away.
 */
export async function bundleScript(name: string): Promise<{ file: string; remove: () => void }> {
  const parent = path.join(ROOT, "out", "test");
  mkdirSync(parent, { recursive: true });
  const outDir = mkdtempSync(path.join(parent, `${name}-`));
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "silent",
    build: {
      ssr: path.join(ROOT, "test", "support", `${name}.ts`),
      outDir,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return {
    file: path.join(outDir, `${name}.mjs`),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
