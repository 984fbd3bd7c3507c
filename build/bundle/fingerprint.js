import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * @param {string} root
 * @param {string} relative
 * @returns {string[]}
 */
function listFiles(root, relative) {
  const absolute = path.join(root, relative);
  const stat = lstatSync(absolute, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [relative];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => listFiles(root, path.posix.join(relative, name)));
}

/**
 * SHA-256 (hex) over the names and bytes of all files under `inputs`: what was built from the same
 * fingerprint need not be built again, whatever a checkout or a copy did to the files' times.
 *
 * @param {string} root
 * @param {string[]} inputs
 */
export function takeFingerprint(root, inputs) {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => listFiles(root, input))) {
    const bytes = readFileSync(path.join(root, file));
    hash.update(`${file}\0${String(bytes.length)}\0`);
    hash.update(bytes);
  }
  return hash.digest("hex");
}
