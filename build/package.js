import { build, Platform } from "electron-builder";
import path from "node:path";
import { buildStale } from "./bundle/build-stale.js";
import { listTargets } from "./bundle/targets.js";
import { configurePackage } from "./electron-builder.js";
import { root } from "./root.js";
import { describeRuntime, findElectron } from "./runtime/find-electron.js";
import { pickText } from "./runtime/texts.js";

/** @param {import("./runtime/texts.js").Text} text */
function say(text) {
  console.log(pickText(text, process.env));
}

async function makePackage() {
  await buildStale(root, listTargets(root));
  const found = await findElectron(root, process.env);
  if (!found.ok) {
    say(found.text);
    return 1;
  }
  const onlyFolder = found.electron.kind === "test" || process.argv.includes("--dir");
  if (found.electron.kind === "test") {
    say(describeRuntime(found.electron));
    say({
      sv: "Därför görs bara en mapp i dist/, inga installationsprogram.",
      en: "Therefore only a folder is made in dist/, no installers.",
    });
  }
  const made = await build({
    projectDir: root,
    config: configurePackage(root, found.electron),
    targets: onlyFolder
      ? Platform.current().createTarget("dir")
      : Platform.current().createTarget(),
    publish: "never",
  });
  console.log((made.length > 0 ? made : [path.join(root, "dist")]).join("\n"));
  return 0;
}

process.exitCode = await makePackage();
