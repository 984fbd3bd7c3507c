import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** What the bundles leave outside themselves, and the app therefore loads from node_modules. */
export const unbundled = [
  "@expo-google-fonts/source-sans-3",
  "@myriaddreamin/typst-ts-web-compiler",
  "libsql",
];

/**
 * The given packages and, as far as they are installed, all that they depend on.
 *
 * @param {string} root
 * @param {string[]} names
 * @returns {string[]} Sorted names.
 */
export function listRuntimePackages(root, names) {
  /** @type {Set<string>} */
  const found = new Set();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const file = path.join(root, "node_modules", name, "package.json");
    if (found.has(name) || !existsSync(file)) continue;
    found.add(name);
    const { dependencies = {}, optionalDependencies = {} } =
      /** @type {{ dependencies?: object, optionalDependencies?: object }} */ (
        JSON.parse(readFileSync(file, "utf8"))
      );
    queue.push(...Object.keys(dependencies), ...Object.keys(optionalDependencies));
  }
  return [...found].sort();
}
