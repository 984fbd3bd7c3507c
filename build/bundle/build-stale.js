import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { takeFingerprint } from "./fingerprint.js";

const stamps = "out/.stamp";

/**
 * @param {string} root
 * @param {string} name
 */
function readStamp(root, name) {
  const file = path.join(root, stamps, name);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/**
 * Builds the targets whose inputs differ from what their output was built from. Vite is loaded only
 * when there is something to build.
 *
 * @param {string} root
 * @param {import("./targets.js").Target[]} targets
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<string[]>} The names of the targets that were built.
 */
export async function buildStale(root, targets, options = {}) {
  const built = [];
  for (const target of targets) {
    const fingerprint = takeFingerprint(root, target.inputs);
    const present = existsSync(path.join(root, target.output));
    if (!options.force && present && readStamp(root, target.name) === fingerprint) continue;
    const stamp = path.join(root, stamps, target.name);
    rmSync(stamp, { force: true });
    if (target.config) {
      const { build } = await import("vite");
      await build(await target.config());
    }
    target.after?.();
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, fingerprint);
    built.push(target.name);
  }
  return built;
}
