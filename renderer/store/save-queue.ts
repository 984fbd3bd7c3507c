import type { Failure, Result } from "#contract/api.ts";

export type Job = () => Promise<Result<{ savedAt?: string }>>;

/** "saved" means that every change so far is on disk; "untouched" that there was none. */
export type SaveStatus = {
  state: "untouched" | "saving" | "saved" | "failed";
  savedAt: string | null;
  failure: Failure | null;
};

type Entry = { job: Job; quiet: boolean };

export type SaveQueue = {
  /** Replaces what waits under the same key. A quiet job shows only when it fails. */
  put: (key: string, job: Job, options?: { delay?: number; quiet?: boolean }) => void;
  /** Saves what waits now; true when nothing is left unsaved. */
  flush: () => Promise<boolean>;
  retry: () => Promise<boolean>;
  isSettled: () => boolean;
  /** When something was saved past the queue; null for an assessment just opened. */
  note: (time: string | null) => void;
};

/** Saves one change at a time, the newest of each key; a failed change is kept until it is saved. */
export function createSaveQueue(onStatus: (status: SaveStatus) => void): SaveQueue {
  const waiting = new Map<string, Entry & { timer: ReturnType<typeof setTimeout> }>();
  const ready = new Map<string, Entry>();
  const failed = new Map<string, Entry & { failure: Failure }>();
  let running: Entry | null = null;
  let work: Promise<void> = Promise.resolve();
  let savedAt: string | null = null;

  function report(): void {
    const [first] = failed.values();
    const loud = [...waiting.values(), ...ready.values(), ...(running === null ? [] : [running])];
    if (first !== undefined) onStatus({ state: "failed", savedAt, failure: first.failure });
    else if (loud.some(({ quiet }) => !quiet))
      onStatus({ state: "saving", savedAt, failure: null });
    else onStatus({ state: savedAt === null ? "untouched" : "saved", savedAt, failure: null });
  }

  function takeFailed(): void {
    for (const [key, { job, quiet }] of failed) {
      if (!ready.has(key) && !waiting.has(key)) ready.set(key, { job, quiet });
    }
    failed.clear();
  }

  async function saveReady(): Promise<void> {
    for (;;) {
      const [next] = ready;
      if (next === undefined) return;
      const [key, entry] = next;
      ready.delete(key);
      running = entry;
      report();
      const result = await entry.job();
      running = null;
      if (result.ok) {
        savedAt = result.value.savedAt ?? savedAt;
        takeFailed();
      } else if (!ready.has(key) && !waiting.has(key)) {
        failed.set(key, { ...entry, failure: result.error });
      }
      report();
    }
  }

  function pump(): void {
    work = work.then(saveReady);
  }

  function release(key: string): void {
    const entry = waiting.get(key);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    waiting.delete(key);
    ready.set(key, { job: entry.job, quiet: entry.quiet });
  }

  async function flush(): Promise<boolean> {
    for (const key of [...waiting.keys()]) release(key);
    pump();
    await work;
    return failed.size === 0;
  }

  return {
    put: (key, job, { delay = 0, quiet = false } = {}) => {
      clearTimeout(waiting.get(key)?.timer);
      failed.delete(key);
      ready.delete(key);
      const timer = setTimeout(() => {
        release(key);
        pump();
      }, delay);
      waiting.set(key, { job, quiet, timer });
      if (delay === 0) {
        release(key);
        pump();
      }
      report();
    },
    flush,
    note: (time) => {
      savedAt = time;
      report();
    },
    retry: () => {
      takeFailed();
      return flush();
    },
    isSettled: () =>
      running === null && waiting.size === 0 && ready.size === 0 && failed.size === 0,
  };
}
