import { writeFileSync } from "node:fs";
import path from "node:path";
import { writePanel } from "./map/panels.js";
import { root } from "./root.js";

// Draws the map of the pictures anew; run by hand when the package or the frames change.
for (const name of /** @type {const} */ (["world", "europe"])) {
  const file = path.join(root, "questionnaires/engine/pictures", `${name}.ts`);
  writeFileSync(file, writePanel(name));
}
