import { basename } from "node:path";
import type { Result } from "#contract/api.ts";
import type { VerificationReport } from "#contract/verification-report.ts";
import type { Store } from "#electron/store/store.ts";
import type { DossierPress } from "./dossier-press.ts";
import { fail, succeed } from "./failures.ts";
import type { Catalog } from "./open-catalog.ts";
import { readWholeFile } from "./read-whole-file.ts";

/** Bytes of the largest dossier that is read: it may carry a lot of evidence. */
export const LARGEST_DOSSIER = 500 * 1024 * 1024;

export type VerifyTools = {
  press: DossierPress;
  catalog: Catalog;
  /** ISO, UTC. */
  now: string;
};

/** The verdict on a dossier, with the fingerprints trusted on this computer. */
export async function verifyDossierBytes(
  store: Store,
  { press, catalog, now }: VerifyTools,
  dossier: { name: string; bytes: Uint8Array },
): Promise<Result<VerificationReport>> {
  if (dossier.bytes.length > LARGEST_DOSSIER) {
    const limit = `${LARGEST_DOSSIER / 1024 / 1024} MB`;
    return fail("file.too-large", { path: dossier.name, limit });
  }
  const stored = store.trust.list();
  if (!stored.ok) return stored;
  const trusted = stored.value.map(({ fingerprint }) => fingerprint);
  const questionnaires = await catalog.list();
  if (!questionnaires.ok) return questionnaires;
  const order = { trusted, now, questionnaires: questionnaires.value, render: true };
  return succeed(await press.verify({ ...dossier, ...order }));
}

/** The same for a file on disk. */
export async function verifyDossierFile(
  store: Store,
  tools: VerifyTools,
  path: string,
): Promise<Result<VerificationReport>> {
  const bytes = await readWholeFile(path, LARGEST_DOSSIER);
  if (!bytes.ok) return bytes;
  return verifyDossierBytes(store, tools, { name: basename(path), bytes: bytes.value });
}
