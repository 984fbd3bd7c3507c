import type { AppState, Failure, Result } from "#contract/api.ts";
import { createKey, findKey, openKey, type Wrapping } from "#electron/store/keys.ts";
import { openStore, type Store } from "#electron/store/store.ts";
import { fail, succeed } from "./failures.ts";

/** The system's keyring, where there is one that really protects. */
export type Keyring = Omit<Extract<Wrapping, { kind: "system" }>, "kind">;

export type SessionOptions = {
  version: string;
  runtime: string;
  dataFolder: string;
  keyring: Keyring | null;
  now: () => string;
  newId: () => string;
};

/** The open data folder, from the start of the app to its end. */
export type Session = {
  describe(): AppState;
  /** Opens the store with the passphrase, or chooses it in a fresh data folder. */
  unlock(passphrase: string): Promise<Result<AppState>>;
  /** The open store, or why there is none. */
  store(): Result<Store>;
  close(): void;
};

/** Characters; a chosen passphrase protects everything in the data folder. */
export const MIN_STORE_PASSPHRASE = 12;

type Phase =
  | { phase: "ready"; store: Store }
  | { phase: "locked" }
  | { phase: "new" }
  | { phase: "refused"; failure: Failure };

/** Finds the data folder's key and opens the store where the keyring gives the key by itself. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { version, runtime, dataFolder, keyring, now, newId } = options;
  let keyKind: AppState["keyKind"] = keyring === null ? "passphrase" : "system";
  let current = await begin();
  let unlocking: Promise<Result<AppState>> | null = null;

  function open(key: Uint8Array): Phase {
    const opened = openStore({ folder: dataFolder, key, now, newId, appVersion: version });
    return opened.ok
      ? { phase: "ready", store: opened.value }
      : { phase: "refused", failure: opened.error };
  }

  async function begin(): Promise<Phase> {
    const found = findKey(dataFolder);
    if (!found.ok) return { phase: "refused", failure: found.error };
    if (found.value !== "none") keyKind = found.value;
    if (keyKind === "passphrase") return { phase: found.value === "none" ? "new" : "locked" };
    const refuse = (): never => {
      throw new Error("no keyring");
    };
    const wrapping = {
      kind: "system",
      ...(keyring ?? { encrypt: refuse, decrypt: refuse }),
    } as const;
    const key = await (found.value === "none" ? createKey : openKey)(dataFolder, wrapping);
    return key.ok ? open(key.value) : { phase: "refused", failure: key.error };
  }

  function describe(): AppState {
    const about = { version, runtime, dataFolder, keyKind };
    if (current.phase === "refused")
      return { ...about, phase: "refused", failure: current.failure };
    if (current.phase !== "ready") return { ...about, phase: current.phase };
    const { lost } = current.store;
    return { ...about, phase: "ready", ...(lost === null ? {} : { lost }) };
  }

  async function takePassphrase(passphrase: string): Promise<Result<AppState>> {
    if (current.phase === "new" && passphrase.normalize("NFC").length < MIN_STORE_PASSPHRASE) {
      return fail("passphrase.short", { least: MIN_STORE_PASSPHRASE });
    }
    const useKey = current.phase === "new" ? createKey : openKey;
    const key = await useKey(dataFolder, { kind: "passphrase", passphrase });
    if (!key.ok) return key;
    current = open(key.value);
    return succeed(describe());
  }

  return {
    describe,
    unlock: async (passphrase) => {
      if (current.phase === "ready") return fail("app.already-open");
      if (current.phase === "refused") return { ok: false, error: current.failure };
      if (unlocking !== null) return unlocking;
      unlocking = takePassphrase(passphrase);
      try {
        return await unlocking;
      } finally {
        unlocking = null;
      }
    },
    store: () => {
      if (current.phase === "ready") return succeed(current.store);
      return current.phase === "refused"
        ? { ok: false, error: current.failure }
        : fail("app.locked");
    },
    close: () => {
      if (current.phase !== "ready") return;
      current.store.close();
      current = { phase: "locked" };
    },
  };
}
