import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { countTests } from "./count-tests.js";
import { root } from "./root.js";

/** @param {string} name */
function readReport(name) {
  const file = path.join(root, "test-results", name);
  return existsSync(file) ? /** @type {unknown} */ (JSON.parse(readFileSync(file, "utf8"))) : null;
}

const failedCommands = process.argv.slice(2);
const { passed, failed } = countTests({
  unit: readReport("unit.json"),
  e2e: readReport("e2e.json"),
  failedCommands,
});
for (const command of failedCommands) console.log(`Failed: ${command}`);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
if (failed > 0) process.exitCode = 1;
