import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { buildStale } from "./bundle/build-stale.js";
import { listTargets, targetBenches } from "./bundle/targets.js";
import { root } from "./root.js";

const names = process.argv.slice(2);
await buildStale(root, [...listTargets(root), targetBenches(root)]);
const folder = path.join(root, "out/bench");
const programs = readdirSync(folder)
  .filter((file) => file.endsWith(".bench.js"))
  .filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)));

const failed = programs.filter((program) => {
  console.log(`\n${program.replace(".bench.js", "")}`);
  const options = ["--enable-source-maps", path.join(folder, program)];
  return spawnSync(process.execPath, options, { cwd: root, stdio: "inherit" }).status !== 0;
});
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(", ")}.`);
  process.exitCode = 1;
}
