import { createHash } from "node:crypto";
import { canonicalize } from "#engine/canonical.ts";
import { Questionnaire } from "#engine/questionnaire.ts";
import type { Database } from "./database.ts";
import { attempt, failStore, StoreDamage, type StoreResult } from "./failure.ts";
import { readStored } from "./rows.ts";

export type StoredQuestionnaire = { id: string; version: string; sha256: string };

/** The exact questionnaires that cases were begun with, as canonical JSON by its SHA-256. */
export type Questionnaires = {
  /** Stores nothing new where the same content is there. Runs inside a transaction of the caller's. */
  keep(questionnaire: Questionnaire): StoredQuestionnaire;
  /** The same, durably on disk when it returns. */
  store(questionnaire: Questionnaire): StoreResult<StoredQuestionnaire>;
  read(sha256: string): StoreResult<Questionnaire>;
  /** The same as canonical JSON. */
  readText(sha256: string): StoreResult<string>;
  /** The one stored last, where several contents have carried the same id and version. */
  find(id: string, version: string): StoreResult<Questionnaire>;
};

export function nameQuestionnaire(questionnaire: Questionnaire): StoredQuestionnaire {
  const { id, version } = questionnaire;
  const sha256 = createHash("sha256").update(canonicalize(questionnaire), "utf8").digest("hex");
  return { id, version, sha256 };
}

export function openQuestionnaires(database: Database, now: () => string): Questionnaires {
  const readBody = (row: unknown): StoreResult<Questionnaire> =>
    row === undefined
      ? failStore("store.unknown-questionnaire")
      : { ok: true, value: readStored(Questionnaire, (row as { body: string }).body) };

  const keep: Questionnaires["keep"] = (questionnaire) => {
    const named = nameQuestionnaire(questionnaire);
    const { id, version, sha256 } = named;
    database
      .prepare("INSERT INTO questionnaire VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
      .run(sha256, id, version, canonicalize(questionnaire), now());
    return named;
  };

  return {
    keep,
    store: (questionnaire) => attempt(() => ({ ok: true, value: keep(questionnaire) })),
    read: (sha256) =>
      attempt(() =>
        readBody(database.prepare("SELECT body FROM questionnaire WHERE sha256 = ?").get(sha256)),
      ),
    readText: (sha256) =>
      attempt(() => {
        const row = database.prepare("SELECT body FROM questionnaire WHERE sha256 = ?").get(sha256);
        if (row === undefined) return failStore("store.unknown-questionnaire");
        const { body } = row as { body: string };
        const found = createHash("sha256").update(body, "utf8").digest("hex");
        if (found !== sha256) throw new StoreDamage(`questionnaire ${sha256}`);
        return { ok: true, value: body };
      }),
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
