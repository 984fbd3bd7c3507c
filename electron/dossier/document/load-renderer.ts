import { readFileSync } from "node:fs";
import type { TypstCompiler } from "@myriaddreamin/typst-ts-web-compiler";
import { compileModule, type CompiledModule, preferQuickStart } from "./renderer-code.ts";
import type { Resources } from "./resources.ts";

const renderers = new WeakMap<Resources, Promise<TypstCompiler>>();
const modules = new WeakMap<Resources, Promise<CompiledModule>>();

async function compile({ restored, wasm }: Resources): Promise<CompiledModule> {
  const ready = await restored?.take();
  if (ready !== undefined) return ready;
  preferQuickStart();
  return compileModule(readFileSync(wasm));
}

/** The renderer's code, compiled at the first call or restored. */
export function loadModule(resources: Resources): Promise<CompiledModule> {
  let module = modules.get(resources);
  if (module === undefined) {
    module = compile(resources);
    modules.set(resources, module);
  }
  return module;
}

async function load(resources: Resources): Promise<TypstCompiler> {
  const [{ initSync, TypstCompilerBuilder }, module] = await Promise.all([
    import("@myriaddreamin/typst-ts-web-compiler"),
    loadModule(resources),
  ]);
  initSync({ module });
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

/** The renderer, loaded at the first call; most of a second where its code is not restored. */
export function loadRenderer(resources: Resources): Promise<TypstCompiler> {
  let renderer = renderers.get(resources);
  if (renderer === undefined) {
    renderer = load(resources);
    renderers.set(resources, renderer);
  }
  return renderer;
}
