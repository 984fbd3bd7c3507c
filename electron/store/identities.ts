import { z } from "zod";
import { Sha256 } from "#engine/answers.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { Database } from "./database.ts";
import { attempt, type StoreResult } from "./failure.ts";
import { readStored } from "./rows.ts";

export const StoredIdentity = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  role: z.string(),
  organisation: z.string(),
  /** SHA-256 of the certificate. */
  fingerprint: Sha256,
  validTo: z.iso.datetime(),
  /** The identity file: the certificate, and the private key encrypted with its own passphrase. */
  text: z.string(),
});
export type StoredIdentity = z.infer<typeof StoredIdentity>;

export type Identities = {
  add(identity: StoredIdentity): StoreResult<null>;
  /** Oldest first. */
  list(): StoreResult<StoredIdentity[]>;
};

export function openIdentities(database: Database, now: () => string): Identities {
  return {
    add: (identity) =>
      attempt(() => {
        database
          .prepare("INSERT INTO identity VALUES (?, ?, ?)")
          .run(identity.id, now(), canonicalize(StoredIdentity.parse(identity)));
        return { ok: true, value: null };
      }),
    list: () =>
      attempt(() => {
        const rows = database.prepare("SELECT body FROM identity ORDER BY created, rowid").all();
        const bodies = rows as { body: string }[];
        return { ok: true, value: bodies.map(({ body }) => readStored(StoredIdentity, body)) };
      }),
  };
}
