import { canonicalize } from "#engine/canonical.ts";
import { CaseDetails } from "#engine/case-details.ts";
import type { Database } from "./database.ts";
import type { CaseState } from "./journal-rows.ts";
import { readStored } from "./rows.ts";

export type CaseSummary = {
  id: string;
  details: CaseDetails;
  created: string;
  changed: string;
  /** Number of questions with an answer, "vet ej" included. */
  answered: number;
  /** Number of dossiers sealed. */
  sealed: number;
};

type Row = Omit<CaseSummary, "details"> & { details: string };

export function summarize({ id, projection, first, last }: CaseState): CaseSummary {
  const answered = Object.keys(projection.input.answers).length;
  const sealed = projection.sealed.length;
  return { id, details: projection.details, created: first.at, changed: last.at, answered, sealed };
}

/** A projection of the journals that pays: the list of cases is shown without reading them all. */
export function openSummaries(database: Database) {
  return {
    insert: (summary: CaseSummary): void => {
      const { id, details, created, changed, answered, sealed } = summary;
      database
        .prepare("INSERT INTO assessment VALUES (?, ?, ?, ?, ?, ?)")
        .run(id, canonicalize(details), created, changed, answered, sealed);
    },
    update: (summary: CaseSummary): void => {
      const { id, details, changed, answered, sealed } = summary;
      database
        .prepare(
          "UPDATE assessment SET details = ?, changed = ?, answered = ?, sealed = ? WHERE id = ?",
        )
        .run(canonicalize(details), changed, answered, sealed, id);
    },
    list: (): CaseSummary[] => {
      const rows = database
        .prepare(
          `SELECT id, details, created, changed, answered, sealed FROM assessment
           ORDER BY changed DESC, id`,
        )
        .all() as Row[];
      return rows.map(({ id, details, created, changed, answered, sealed }) => {
        return {
          id,
          details: readStored(CaseDetails, details),
          created,
          changed,
          answered,
          sealed,
        };
      });
    },
  };
}
