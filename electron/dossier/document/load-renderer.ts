import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import type { TypstCompiler } from "@myriaddreamin/typst-ts-web-compiler";
import type { Resources } from "./resources.ts";

const renderers = new WeakMap<Resources, Promise<TypstCompiler>>();

/**
 * Pages are rendered once or a few times in a process, so optimizing the renderer's 28 MB of code costs
 * more than it gains; checking functions when they are first called saves most of the loading. Electron
 * freezes its flags at start.
 */
function preferQuickStart(): void {
  if ("electron" in process.versions) return;
  setFlagsFromString("--wasm-tiering-budget=2000000000");
  setFlagsFromString("--wasm-lazy-validation");
}

async function load(resources: Resources): Promise<TypstCompiler> {
  preferQuickStart();
  const { initSync, TypstCompilerBuilder } = await import("@myriaddreamin/typst-ts-web-compiler");
  initSync({ module: readFileSync(resources.wasm) });
  const builder = new TypstCompilerBuilder();
  // Without an access model and a package registry the renderer reaches neither disk nor network.
  builder.set_dummy_access_model();
  for (const font of resources.fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  for (const [path, text] of Object.entries(resources.template)) compiler.add_source(path, text);
  for (const [path, text] of Object.entries(resources.images)) {
    compiler.map_shadow(path, new TextEncoder().encode(text));
  }
  return compiler;
}

/** The renderer, loaded at the first call; most of a second. */
export function loadRenderer(resources: Resources): Promise<TypstCompiler> {
  let renderer = renderers.get(resources);
  if (renderer === undefined) {
    renderer = load(resources);
    renderers.set(resources, renderer);
  }
  return renderer;
}
