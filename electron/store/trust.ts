import { z } from "zod";
import { Sha256 } from "#engine/answers.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { Database } from "./database.ts";
import { attempt, type StoreResult } from "./failure.ts";
import { readStored } from "./rows.ts";

/** A certificate that somebody here has vouched for. */
const StoredTrust = z.strictObject({
  /** SHA-256 of the certificate. */
  fingerprint: Sha256,
  name: z.string(),
  vouchedBy: z.string(),
  since: z.iso.datetime(),
});
export type StoredTrust = z.infer<typeof StoredTrust>;

export type Trust = {
  /** Replaces what was said of the same fingerprint. */
  add(trust: StoredTrust): StoreResult<null>;
  /** Does nothing for a fingerprint that is not there. */
  remove(fingerprint: string): StoreResult<null>;
  list(): StoreResult<StoredTrust[]>;
};

export function openTrust(database: Database): Trust {
  return {
    add: (trust) =>
      attempt(() => {
        database
          .prepare(
            `INSERT INTO trust VALUES (?, ?)
             ON CONFLICT (fingerprint) DO UPDATE SET body = excluded.body`,
          )
          .run(trust.fingerprint, canonicalize(StoredTrust.parse(trust)));
        return { ok: true, value: null };
      }),
    remove: (fingerprint) =>
      attempt(() => {
        database.prepare("DELETE FROM trust WHERE fingerprint = ?").run(fingerprint);
        return { ok: true, value: null };
      }),
    list: () =>
      attempt(() => {
        const rows = database.prepare("SELECT body FROM trust ORDER BY fingerprint").all();
        const bodies = rows as { body: string }[];
        return { ok: true, value: bodies.map(({ body }) => readStored(StoredTrust, body)) };
      }),
  };
}
