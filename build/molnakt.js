import { spawnSync } from "node:child_process";
import path from "node:path";
import { buildStale } from "./bundle/build-stale.js";
import { listTargets } from "./bundle/targets.js";
import { root } from "./root.js";

await buildStale(
  root,
  listTargets(root).filter(({ name }) => ["cli", "renderer-code"].includes(name)),
);
const cli = path.join(root, "out/cli/molnakt.js");
const { status } = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
