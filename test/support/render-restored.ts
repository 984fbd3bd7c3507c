import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { loadModule } from "#electron/dossier/document/load-renderer.ts";
import {
  compileModule,
  preferOptimizedCode,
  restoreCode,
  storeCode,
} from "#electron/dossier/document/renderer-code.ts";
import { readResources } from "#electron/dossier/document/resources.ts";
import { renderUnsigned } from "#electron/dossier/seal-dossier.ts";
import { makeFullSource } from "./sealed-dossier.ts";

/**
 * Renders the example dossier with the code in the file named, and prints whether that was restored and
 * the digest of the dossier. Without such a file the code is stored there.
 */
const [file = ""] = process.argv.slice(2);
const { wasm } = readResources();
const bytes = readFileSync(wasm);
const stored = existsSync(file);
const module = stored ? restoreCode(readFileSync(file), bytes) : undefined;
if (!stored) preferOptimizedCode();
const used = module ?? compileModule(bytes);
const resources = readResources({ take: () => Promise.resolve(used) });
const pdf = await renderUnsigned(await makeFullSource(), resources);
if (!stored) writeFileSync(file, storeCode(await loadModule(resources), bytes));
const digest = createHash("sha256").update(pdf).digest("hex");
process.stdout.write(`${module === undefined ? "compiled" : "restored"} ${digest}`);
