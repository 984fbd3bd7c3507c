import { existsSync, readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import type { RestoreOrder } from "./restored-renderer.ts";
import { restoreCode } from "./renderer-code.ts";

const { file, wasm } = workerData as RestoreOrder;
parentPort?.postMessage(
  existsSync(file) ? restoreCode(readFileSync(file), readFileSync(wasm)) : undefined,
);
