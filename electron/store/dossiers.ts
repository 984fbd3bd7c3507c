import { z } from "zod";
import { canonicalize } from "#engine/canonical.ts";
import { Sha256 } from "#engine/answers.ts";
import type { ChangeWith, Saved } from "./cases.ts";
import type { Database } from "./database.ts";
import { attempt, type StoreResult } from "./failure.ts";
import { readStored } from "./rows.ts";

/** A dossier that was sealed from here and saved as a file. */
const StoredDossier = z.strictObject({
  path: z.string(),
  /** Of the whole file. */
  sha256: Sha256,
  /** Bytes. */
  size: z.int().min(0),
  sealedAt: z.iso.datetime(),
});
export type StoredDossier = z.infer<typeof StoredDossier>;

export type Dossiers = {
  /** Adds the file and the journal's entry about it; `contentSha256` is that of assessment.json. */
  record(
    assessment: string,
    dossier: StoredDossier,
    contentSha256: string,
    by: string,
  ): StoreResult<Saved>;
  /** Latest first. */
  list(assessment: string): StoreResult<StoredDossier[]>;
};

export function openDossiers(database: Database, changeWith: ChangeWith): Dossiers {
  return {
    record: (assessment, dossier, contentSha256, by) =>
      changeWith(assessment, { kind: "sealed", sha256: contentSha256, by }, by, () => {
        database
          .prepare("INSERT INTO dossier (assessment, body) VALUES (?, ?)")
          .run(assessment, canonicalize(dossier));
      }),
    list: (assessment) =>
      attempt(() => {
        const rows = database
          .prepare("SELECT body FROM dossier WHERE assessment = ? ORDER BY number DESC")
          .all(assessment) as { body: string }[];
        return { ok: true, value: rows.map(({ body }) => readStored(StoredDossier, body)) };
      }),
  };
}
