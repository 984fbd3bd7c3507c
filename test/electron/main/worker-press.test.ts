import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createWorkerPress } from "#electron/main/worker-press.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

/** A worker that answers with its own age in orders, throws, or dies. */
const SCRIPT = `
import { parentPort, threadId } from "node:worker_threads";
parentPort.on("message", ({ id, order }) => {
  const name = order.verify?.name;
  if (name === "die") throw new Error("died");
  if (name === "throw") return parentPort.postMessage({ id, error: { name: "PdfError", message: "bad" } });
  setTimeout(() => parentPort.postMessage({ id, value: { thread: threadId, order } }), name === "slow" ? 50 : 0);
});
`;

function makePress() {
  const script = path.join(makeTemporaryFolder(), "worker.mjs");
  writeFileSync(script, SCRIPT);
  return createWorkerPress(script);
}

const order = (name: string) => ({
  bytes: Uint8Array.of(1, 2),
  name,
  trusted: [],
  questionnaires: [],
  now: "2026-11-23T08:00:00Z",
  render: true,
});

type Answer = { thread: number; order: { verify: ReturnType<typeof order> } };
const ask = (press: ReturnType<typeof makePress>, name: string) =>
  press.verify(order(name)) as unknown as Promise<Answer>;

test("answers go to their own orders, from one thread that is kept", async () => {
  const press = makePress();
  const [slow, quick] = await Promise.all([ask(press, "slow"), ask(press, "quick")]);
  expect([slow.order.verify.name, quick.order.verify.name]).toEqual(["slow", "quick"]);
  expect(quick.order.verify.bytes).toEqual(Uint8Array.of(1, 2));
  expect((await ask(press, "later")).thread).toBe(slow.thread);
  await press.warm();
});

test("what the worker throws fails that order alone", async () => {
  const press = makePress();
  const results = await Promise.allSettled([ask(press, "throw"), ask(press, "quick")]);
  expect(results).toEqual([
    expect.objectContaining({ reason: expect.objectContaining({ name: "PdfError" }) as unknown }),
    expect.objectContaining({ status: "fulfilled" }),
  ]);
});

test("a worker that dies fails its orders, and the next order gets another", async () => {
  const press = makePress();
  const first = await ask(press, "quick");
  const results = await Promise.allSettled([ask(press, "slow"), ask(press, "die")]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect((await ask(press, "quick")).thread).not.toBe(first.thread);
});
