import type { Result, TrustedFingerprint } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";

export function listTrusted(store: Store): Result<TrustedFingerprint[]> {
  return store.trust.list();
}

/** Notes that somebody has vouched for a certificate, from `since` on (ISO instant). */
export function trustFingerprint(
  store: Store,
  trusted: TrustedFingerprint,
): Result<TrustedFingerprint[]> {
  const added = store.trust.add(trusted);
  return added.ok ? store.trust.list() : added;
}

export function distrustFingerprint(
  store: Store,
  fingerprint: string,
): Result<TrustedFingerprint[]> {
  const removed = store.trust.remove(fingerprint);
  return removed.ok ? store.trust.list() : removed;
}
