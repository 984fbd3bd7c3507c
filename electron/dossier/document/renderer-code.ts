import { createHash } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInThisContext } from "node:vm";

/** Bytes of each of the two digests that the file begins with: the renderer's, then the code's. */
const DIGEST = 32;

/** Functions that have run this much are optimized: those that any dossier needs. */
const TRAINING = 100_000;

/** No function is optimized while pages are laid out: it would not pay for itself. */
const NEVER = 2_000_000_000;

/** A WebAssembly.Module, whose type only browsers' libraries declare. */
export type CompiledModule = { readonly [Symbol.toStringTag]: string };

type Store = (module: CompiledModule) => ArrayBuffer;
type Restore = (code: ArrayBuffer, wasm: Uint8Array) => CompiledModule | undefined;

type Engine = { WebAssembly: { Module: new (wasm: Uint8Array) => CompiledModule } };

/** The module with nothing compiled yet; functions are compiled when they are first called. */
export function compileModule(wasm: Uint8Array): CompiledModule {
  return new (globalThis as unknown as Engine).WebAssembly.Module(wasm);
}

/**
 * Node has no name of its own for V8's way to store compiled WebAssembly, which browsers use for their
 * cache. Undefined where this V8 does not know it.
 */
function findNative(name: string, parameters: string): unknown {
  try {
    return runInThisContext(`(${parameters}) => %${name}(${parameters})`);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The natives exist only within the call. The flag counts among those that stored code is bound to. */
function withNatives<T>(work: () => T): T {
  setFlagsFromString("--allow-natives-syntax");
  try {
    return work();
  } finally {
    setFlagsFromString("--no-allow-natives-syntax");
  }
}

function digest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/**
 * Pages are rendered once or a few times in a process, so optimizing the renderer's 28 MB of code costs
 * more than it gains; checking functions when they are first called saves most of the loading. Electron
 * freezes its flags at start. Code stored under other flags is refused by V8.
 */
export function preferQuickStart(): void {
  if ("electron" in process.versions) return;
  setFlagsFromString(`--wasm-tiering-budget=${NEVER}`);
  setFlagsFromString("--wasm-lazy-validation");
}

/** From here on what runs often is optimized, so that it can be stored. */
export function preferOptimizedCode(): void {
  setFlagsFromString(`--wasm-tiering-budget=${TRAINING}`);
}

/** The optimized code of a module that has rendered, to be restored by this very Node on such a processor. */
export function storeCode(module: CompiledModule, wasm: Uint8Array): Uint8Array {
  preferQuickStart();
  return withNatives(() => {
    const store = findNative("SerializeWasmModule", "module") as Store | undefined;
    if (store === undefined) throw new Error("this Node cannot store compiled WebAssembly");
    const code = new Uint8Array(store(module));
    return Buffer.concat([digest(wasm), digest(code), code]);
  });
}

/**
 * The module with its stored code. Undefined where the file is not whole or was made of another renderer,
 * by another Node or for another processor.
 */
export function restoreCode(stored: Uint8Array, wasm: Uint8Array): CompiledModule | undefined {
  const code = Uint8Array.from(stored.subarray(2 * DIGEST));
  const digests = Buffer.concat([digest(wasm), digest(code)]);
  if (!digests.equals(stored.subarray(0, 2 * DIGEST))) return undefined;
  preferQuickStart();
  return withNatives(() => {
    const restore = findNative("DeserializeWasmModule", "code, wasm") as Restore | undefined;
    return restore?.(code.buffer, wasm);
  });
}
