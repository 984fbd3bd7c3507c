// What `electron <folder>` runs: takes the folder's package.json for the app's name and version, and
// its main file for the app. Top-level await makes Electron hold `ready` until that file has settled.
import { app } from "electron";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** @typedef {{ setVersion(version: string): void, setDesktopName(name: string): void, setAppPath(folder: string): void }} Identity */

const preloaded = [];
let target = "";
for (let index = 1; index < process.argv.length && target === ""; index += 1) {
  const argument = process.argv[index] ?? "";
  if (argument === "-r" || argument === "--require") {
    index += 1;
    preloaded.push(process.argv[index] ?? "");
  } else if (!argument.startsWith("-")) {
    target = path.resolve(argument);
  }
}
if (target === "") {
  process.stderr.write("Usage: electron <folder or main file>\n");
  process.exit(2);
}

Reflect.defineProperty(process, "defaultApp", { enumerable: true, value: true });
const require = createRequire(pathToFileURL(path.join(process.cwd(), "start.js")));
for (const name of preloaded) require(name);

const identity = /** @type {Identity} */ (/** @type {unknown} */ (app));
const description = path.join(target, "package.json");
let main = target;
if (existsSync(description)) {
  const read = /** @type {Record<string, string | undefined>} */ (
    JSON.parse(readFileSync(description, "utf8"))
  );
  if (read["version"]) identity.setVersion(read["version"]);
  app.name = read["productName"] ?? read["name"] ?? app.name;
  identity.setDesktopName(read["desktopName"] ?? `${app.name}.desktop`);
  main = path.join(target, read["main"] ?? "index.js");
  identity.setAppPath(target);
} else {
  identity.setAppPath(path.dirname(target));
}
await import(pathToFileURL(main).href);
