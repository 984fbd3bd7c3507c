import { createHash } from "node:crypto";
import { canonicalize } from "#engine/canonical.ts";
import { Questionnaire } from "#engine/questionnaire.ts";
import type { Database } from "./database.ts";
import { attempt, failStore, type StoreResult } from "./failure.ts";
import { readStored } from "./rows.ts";

type StoredQuestionnaire = { id: string; version: string; sha256: string };

/** The exact questionnaires that cases were begun with, as canonical JSON by its SHA-256. */
export type Questionnaires = {
  /** Stores nothing new where the same content is there. Runs inside a transaction of the caller's. */
  keep(questionnaire: Questionnaire): StoredQuestionnaire;
  read(sha256: string): StoreResult<Questionnaire>;
  /** The one stored last, where several contents have carried the same id and version. */
  find(id: string, version: string): StoreResult<Questionnaire>;
};

export function openQuestionnaires(database: Database, now: () => string): Questionnaires {
  const readBody = (row: unknown): StoreResult<Questionnaire> =>
    row === undefined
      ? failStore("store.unknown-questionnaire")
      : { ok: true, value: readStored(Questionnaire, (row as { body: string }).body) };

  return {
    keep: (questionnaire) => {
      const body = canonicalize(questionnaire);
      const sha256 = createHash("sha256").update(body, "utf8").digest("hex");
      const { id, version } = questionnaire;
      database
        .prepare("INSERT INTO questionnaire VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
        .run(sha256, id, version, body, now());
      return { id, version, sha256 };
    },
    read: (sha256) =>
      attempt(() =>
        readBody(database.prepare("SELECT body FROM questionnaire WHERE sha256 = ?").get(sha256)),
      ),
    find: (id, version) =>
      attempt(() =>
        readBody(
          database
            .prepare(
              `SELECT body FROM questionnaire WHERE id = ? AND version = ?
               ORDER BY stored DESC, rowid DESC LIMIT 1`,
            )
            .get(id, version),
        ),
      ),
  };
}
