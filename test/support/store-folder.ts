import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import { openStore, type Store, type StoreOptions } from "#electron/store/store.ts";
import { small } from "./questionnaire.ts";
import { caseDetails } from "./store-details.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

export function makeStoreOptions(folder: string = makeTemporaryFolder()): StoreOptions {
  let minute = 0;
  return {
    folder,
    key: new Uint8Array(32).fill(7),
    appVersion: "0.1.0",
    now: () => new Date(Date.UTC(2026, 10, 23, 8, minute++)).toISOString(),
    newId: () => randomUUID(),
  };
}

/** Opens or throws; closed when the test has finished, unless the test did. */
export function openTestStore(options: StoreOptions): Store {
  const opened = openStore(options);
  if (!opened.ok) throw new Error(opened.error.code);
  const store = opened.value;
  let open = true;
  const close = () => {
    if (open) store.close();
    open = false;
  };
  onTestFinished(close);
  return { ...store, close };
}

/** The value, or an error with the failure's code. */
export function unwrap<T>(
  result: { ok: true; value: T } | { ok: false; error: { code: string } },
): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

export function createTestCase(store: Store): string {
  return unwrap(store.cases.create(caseDetails, small, "Åsa Öberg")).id;
}
