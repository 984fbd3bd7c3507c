import { buildStale } from "./bundle/build-stale.js";
import { listTargets } from "./bundle/targets.js";
import { root } from "./root.js";

const names = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const targets = listTargets(root).filter(({ name }) => names.length === 0 || names.includes(name));
const started = performance.now();
const built = await buildStale(root, targets, { force: process.argv.includes("--force") });
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  built.length === 0 ? "Everything is built." : `Built ${built.join(", ")} in ${seconds} s.`,
);
