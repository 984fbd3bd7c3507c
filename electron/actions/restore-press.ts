import { join } from "node:path";
import { restoreRenderer } from "#electron/dossier/document/restored-renderer.ts";
import { createPress } from "./create-press.ts";
import type { DossierPress } from "./dossier-press.ts";

/** Where the build puts the renderer's compiled code: a file for every Node that has built here. */
export function findRendererCode(root: string): string {
  return join(root, "out", "renderer-code", `${process.version}-${process.arch}.bin`);
}

/** A press for one order, with the renderer that the build compiled; it begins to load at once. */
export function restorePress(root: string): DossierPress {
  const worker = join(root, "out", "cli", "renderer-code-worker.js");
  return createPress(restoreRenderer(worker, findRendererCode(root)));
}
