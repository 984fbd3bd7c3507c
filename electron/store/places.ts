import { z } from "zod";
import { canonicalize } from "#engine/canonical.ts";
import type { Database } from "./database.ts";
import { readStored } from "./rows.ts";

/** Where in the app the officer was in each case; no part of the journal, since it decides nothing. */
export function openPlaces(database: Database) {
  return {
    read: (assessment: string): unknown => {
      const row = database.prepare("SELECT body FROM place WHERE assessment = ?").get(assessment);
      return row === undefined ? null : readStored(z.unknown(), (row as { body: string }).body);
    },
    write: (assessment: string, place: unknown): void => {
      database
        .prepare(
          `INSERT INTO place VALUES (?, ?)
           ON CONFLICT (assessment) DO UPDATE SET body = excluded.body`,
        )
        .run(assessment, canonicalize(place));
    },
  };
}
