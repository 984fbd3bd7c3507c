import { basename } from "node:path";
import type { Result } from "#contract/api.ts";
import type { VerificationReport } from "#contract/verification-report.ts";
import type { Store } from "#electron/store/store.ts";
import type { DossierPress } from "./dossier-press.ts";
import { succeed } from "./failures.ts";
import { readWholeFile } from "./read-whole-file.ts";

/** Bytes of the largest dossier that is read: it may carry a lot of evidence. */
export const LARGEST_DOSSIER = 500 * 1024 * 1024;

/** The verdict on a dossier, with the fingerprints trusted on this computer. */
export async function verifyDossierBytes(
  store: Store,
  press: DossierPress,
  dossier: { name: string; bytes: Uint8Array },
  now: string,
): Promise<Result<VerificationReport>> {
  const stored = store.trust.list();
  if (!stored.ok) return stored;
  const trusted = stored.value.map(({ fingerprint }) => fingerprint);
  return succeed(await press.verify({ ...dossier, trusted, now, render: true }));
}

/** The same for a file on disk. */
export async function verifyDossierFile(
  store: Store,
  press: DossierPress,
  path: string,
  now: string,
): Promise<Result<VerificationReport>> {
  const bytes = await readWholeFile(path, LARGEST_DOSSIER);
  if (!bytes.ok) return bytes;
  return verifyDossierBytes(store, press, { name: basename(path), bytes: bytes.value }, now);
}
