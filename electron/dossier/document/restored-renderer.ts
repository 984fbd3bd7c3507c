import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { type CompiledModule, preferQuickStart } from "./renderer-code.ts";

export type RestoreOrder = { file: string; wasm: string };

export type RestoredRenderer = {
  /** Waits for the module; undefined where there is no stored code that fits. */
  take: () => Promise<CompiledModule | undefined>;
};

/** Path of the renderer's WebAssembly file. */
export function findRenderer(): string {
  return createRequire(import.meta.url).resolve("@myriaddreamin/typst-ts-web-compiler/wasm");
}

/** Restores the renderer's stored code in a thread of its own, while this one prepares what to render. */
export function restoreRenderer(worker: string, file: string): RestoredRenderer {
  // Before the thread starts: the flags are the process's.
  preferQuickStart();
  const order: RestoreOrder = { file, wasm: findRenderer() };
  const thread = new Worker(worker, { name: "molnakt-renderer-code", workerData: order });
  const restored = new Promise<CompiledModule | undefined>((resolve, reject) => {
    thread.once("message", (module: CompiledModule | undefined) => resolve(module));
    thread.once("error", reject);
  });
  // Seen by whoever takes the module; a command that fails before that need not wait for it.
  restored.catch(() => undefined);
  thread.unref();
  return {
    take: () => {
      thread.ref();
      return restored;
    },
  };
}
