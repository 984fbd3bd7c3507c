import { spawnSync } from "node:child_process";
import { root } from "./root.js";

/** Every static check, in the order in which a mistake is cheapest to find. */
const checks = [
  ["types", "tsc", "-b"],
  ["rules between folders", "depcruise", "--config", "build/dependency-cruiser.cjs", "."],
  ["unused code", "knip", "--config", "build/knip.json"],
  [
    "layout",
    "prettier",
    "--check",
    "--log-level",
    "warn",
    "--cache",
    "--cache-location",
    ".cache/prettier",
    ".",
  ],
  ["lint", "eslint", "-c", "build/eslint.config.js", "--max-warnings", "0", "."],
];

const failed = [];
for (const [name = "", command = "", ...options] of checks) {
  const started = performance.now();
  const { status } = spawnSync("npx", ["--no-install", command, ...options], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? "passed" : "FAILED"}  ${name} (${seconds} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(", ")}.`);
  process.exitCode = 1;
}
