import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";
import { expect, test } from "vitest";
import { gzipSync } from "node:zlib";
import { listTargets } from "#build/bundle/targets.js";
import { root } from "#build/root.js";

const KB = 1000;

test("the window's scripts are at most 350 kB gzipped, without the map's own data", async () => {
  const outDir = mkdtempSync(path.join(tmpdir(), "molnakt-size-"));
  try {
    const target = listTargets(root).find(({ name }) => name === "renderer")!;
    const config = await target.config!();
    await build({ ...config, build: { ...config.build, outDir } });
    const scripts = readdirSync(path.join(outDir, "assets")).filter((file) => file.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(2);
    const sizes = scripts
      .filter((file) => !/^(world|countries|land)-/.test(file))
      .map((file) => gzipSync(readFileSync(path.join(outDir, "assets", file))).length);
    const sum = sizes.reduce((total, size) => total + size, 0);
    expect(sum).toBeGreaterThan(100 * KB);
    expect(sum).toBeLessThanOrEqual(350 * KB);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}, 120_000);
