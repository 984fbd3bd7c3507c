import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createSaveQueue, type Job, type SaveStatus } from "#renderer/store/save-queue.ts";

const disk = { code: "store.full", text: { sv: "Disken är full.", en: "The disk is full." } };

type Held = { job: Job; finish: () => void; fail: () => void };

function holdJob(savedAt = "2026-11-23T13:03:22Z"): Held {
  let settle: (result: Awaited<ReturnType<Job>>) => void = () => {};
  return {
    job: () => new Promise((resolve) => (settle = resolve)),
    finish: () => settle({ ok: true, value: { savedAt } }),
    fail: () => settle({ ok: false, error: disk }),
  };
}

function watchQueue() {
  const seen: SaveStatus[] = [];
  const queue = createSaveQueue((status) => seen.push(status));
  return { queue, last: () => seen.at(-1) };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("createSaveQueue", () => {
  test("another assessment begins without the time of the one before", async () => {
    const { queue, last } = watchQueue();
    const held = holdJob();
    queue.put("a", held.job);
    await settle();
    held.finish();
    await settle();
    expect(last()?.state).toBe("saved");
    queue.note(null);
    expect(last()).toEqual({ state: "untouched", savedAt: null, failure: null });
    queue.note("2026-11-23T14:00:00Z");
    expect(last()).toEqual({ state: "saved", savedAt: "2026-11-23T14:00:00Z", failure: null });
  });

  test("says saved only after the call has returned ok", async () => {
    const { queue, last } = watchQueue();
    const held = holdJob();
    queue.put("a", held.job);
    await settle();
    expect(last()?.state).toBe("saving");
    expect(queue.isSettled()).toBe(false);
    held.finish();
    await settle();
    expect(last()).toEqual({ state: "saved", savedAt: "2026-11-23T13:03:22Z", failure: null });
    expect(queue.isSettled()).toBe(true);
  });

  test("waits for a pause, and says saving meanwhile", async () => {
    const { queue, last } = watchQueue();
    const job = vi.fn<Job>().mockResolvedValue({ ok: true, value: {} });
    queue.put("a", job, { delay: 400 });
    await vi.advanceTimersByTimeAsync(399);
    expect(job).not.toHaveBeenCalled();
    expect(last()?.state).toBe("saving");
    await vi.advanceTimersByTimeAsync(1);
    expect(job).toHaveBeenCalledTimes(1);
  });

  test("saves only the newest of what waits under a key", async () => {
    const { queue } = watchQueue();
    const old = vi.fn<Job>();
    const latest = vi.fn<Job>().mockResolvedValue({ ok: true, value: {} });
    queue.put("a", old, { delay: 400 });
    queue.put("a", latest, { delay: 400 });
    expect(await queue.flush()).toBe(true);
    expect(old).not.toHaveBeenCalled();
    expect(latest).toHaveBeenCalledTimes(1);
  });

  test("saves one change at a time, in order", async () => {
    const { queue } = watchQueue();
    const first = holdJob();
    const second = vi.fn<Job>().mockResolvedValue({ ok: true, value: {} });
    queue.put("a", first.job);
    queue.put("b", second);
    await settle();
    expect(second).not.toHaveBeenCalled();
    first.finish();
    await settle();
    expect(second).toHaveBeenCalledTimes(1);
  });

  test("keeps a change that failed until it is saved", async () => {
    const { queue, last } = watchQueue();
    const job = vi
      .fn<Job>()
      .mockResolvedValueOnce({ ok: false, error: disk })
      .mockResolvedValue({ ok: true, value: { savedAt: "2026-11-23T13:05:00Z" } });
    queue.put("a", job);
    expect(await queue.flush()).toBe(false);
    expect(last()).toEqual({ state: "failed", savedAt: null, failure: disk });
    expect(queue.isSettled()).toBe(false);
    expect(await queue.retry()).toBe(true);
    expect(last()?.state).toBe("saved");
  });

  test("tries a failed change again when another one has been saved", async () => {
    const { queue, last } = watchQueue();
    const failing = vi
      .fn<Job>()
      .mockResolvedValueOnce({ ok: false, error: disk })
      .mockResolvedValue({ ok: true, value: {} });
    queue.put("a", failing);
    await queue.flush();
    queue.put("b", vi.fn<Job>().mockResolvedValue({ ok: true, value: {} }));
    await queue.flush();
    expect(failing).toHaveBeenCalledTimes(2);
    expect(last()?.failure).toBeNull();
  });

  test("a newer change under the key takes the place of one that fails", async () => {
    const { queue, last } = watchQueue();
    const old = holdJob();
    queue.put("a", old.job);
    await settle();
    queue.put("a", vi.fn<Job>().mockResolvedValue({ ok: true, value: { savedAt: "2026" } }));
    old.fail();
    await queue.flush();
    expect(last()).toEqual({ state: "saved", savedAt: "2026", failure: null });
  });

  test("a quiet change is not shown as saving, but shows when it fails", async () => {
    const { queue, last } = watchQueue();
    const held = holdJob();
    queue.put("place", held.job, { quiet: true });
    await settle();
    expect(last()?.state).toBe("untouched");
    held.fail();
    await settle();
    expect(last()?.state).toBe("failed");
  });
});
