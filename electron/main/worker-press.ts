import { Worker } from "node:worker_threads";
import type { Result } from "#contract/api.ts";
import type { VerificationReport } from "#contract/verification-report.ts";
import type { DossierPress, SealOrder, VerifyOrder } from "#electron/actions/dossier-press.ts";

export type PressOrder = { seal: SealOrder } | { verify: VerifyOrder } | { warm: true };
export type PressReply =
  { id: number; value: unknown } | { id: number; error: { name: string; message: string } };

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/**
 * A press in a thread of its own, so that the window keeps moving. The thread is started with the
 * first order and kept, since loading the renderer takes most of a second; if it dies, the orders it
 * had fail and the next order starts another.
 */
export function createWorkerPress(script: string): DossierPress {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let worker: Worker | undefined;

  /** Called twice for a thread that dies of an error; by the second call another may have started. */
  function abandon(ended: Worker, error: Error): void {
    if (worker !== ended) return;
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(script, { name: "molnakt-press" });
    started.unref();
    started.on("message", (reply: PressReply) => {
      const order = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ("error" in reply)
        order?.reject(Object.assign(new Error(reply.error.message), reply.error));
      else order?.resolve(reply.value);
    });
    started.on("error", (error) =>
      abandon(started, error instanceof Error ? error : new Error(String(error))),
    );
    started.on("exit", (code) => abandon(started, new Error(`the press ended with code ${code}`)));
    return started;
  }

  function order(what: PressOrder): Promise<unknown> {
    worker ??= start();
    const id = ++last;
    const reply = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    worker.postMessage({ id, order: what });
    return reply;
  }

  return {
    seal: (seal) => order({ seal }) as Promise<Result<Uint8Array>>,
    verify: (verify) => order({ verify }) as Promise<VerificationReport>,
    warm: async () => {
      await order({ warm: true });
    },
  };
}
