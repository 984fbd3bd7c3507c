import { z } from "zod";
import { canonicalize } from "#engine/canonical.ts";
import type { Database } from "./database.ts";
import { attempt, type StoreResult } from "./failure.ts";
import { readStored } from "./rows.ts";

/** Any JSON by name; what it means is for the reader to check. */
export type Settings = {
  /** Null where nothing was ever set. */
  get(name: string): StoreResult<unknown>;
  set(name: string, value: unknown): StoreResult<null>;
};

export function openSettings(database: Database): Settings {
  return {
    get: (name) =>
      attempt(() => {
        const row = database.prepare("SELECT body FROM setting WHERE name = ?").get(name);
        if (row === undefined) return { ok: true, value: null };
        return { ok: true, value: readStored(z.unknown(), (row as { body: string }).body) };
      }),
    set: (name, value) =>
      attempt(() => {
        database
          .prepare(
            "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body",
          )
          .run(name, canonicalize(value));
        return { ok: true, value: null };
      }),
  };
}
