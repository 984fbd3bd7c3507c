import type { Database } from "./database.ts";

/**
 * Takes every row of the case away, all or none; of the attached digests it gives back those that no
 * other case's journal names.
 */
export function removeCase(database: Database, id: string, attached: readonly string[]): string[] {
  return database.transact(() => {
    // The entries may go only when their case is gone, so the case goes first.
    database.exec("PRAGMA defer_foreign_keys = ON");
    database.prepare("DELETE FROM assessment WHERE id = ?").run(id);
    for (const table of ["entry", "place", "dossier"]) {
      database.prepare(`DELETE FROM ${table} WHERE assessment = ?`).run(id);
    }
    return attached.filter(
      (sha256) =>
        database.prepare("SELECT 1 FROM entry WHERE instr(unsealed, ?) > 0 LIMIT 1").get(sha256) ===
        undefined,
    );
  });
}
