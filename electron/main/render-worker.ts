import { parentPort } from "node:worker_threads";
import { createPress } from "#electron/actions/create-press.ts";
import type { PressOrder, PressReply } from "./worker-press.ts";

if (parentPort === null) throw new Error("the press runs as a worker thread");
const port = parentPort;
const press = createPress();

async function carryOut(order: PressOrder): Promise<unknown> {
  if ("seal" in order) return press.seal(order.seal);
  if ("verify" in order) return press.verify(order.verify);
  return press.warm();
}

async function answer(id: number, order: PressOrder): Promise<PressReply> {
  try {
    return { id, value: await carryOut(order) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { id, error: { name, message } };
  }
}

port.on("message", ({ id, order }: { id: number; order: PressOrder }) => {
  void answer(id, order).then((reply) => port.postMessage(reply));
});
