import { canonicalize } from "#engine/canonical.ts";
import { CaseDetails } from "#engine/case-details.ts";
import type { Database } from "./database.ts";
import { readStored } from "./rows.ts";

export type CaseSummary = {
  id: string;
  details: CaseDetails;
  /** Id of the questionnaire that the case was begun with. */
  questionnaire: string;
  created: string;
  changed: string;
  /** Number of questions with an answer, "vet ej" included. */
  answered: number;
  /** Number of dossiers sealed. */
  sealed: number;
};

type Row = Omit<CaseSummary, "details"> & { details: string };

/** The list of cases, kept so that it is shown without reading their journals. */
export function openSummaries(database: Database) {
  return {
    insert: (id: string, created: string, details: CaseDetails): void => {
      database
        .prepare("INSERT INTO assessment (id, created, details) VALUES (?, ?, ?)")
        .run(id, created, canonicalize(details));
    },
    setDetails: (id: string, details: CaseDetails): void => {
      database
        .prepare("UPDATE assessment SET details = ? WHERE id = ?")
        .run(canonicalize(details), id);
    },
    list: (): CaseSummary[] => {
      const rows = database
        .prepare(
          `SELECT a.id, a.details, a.created, e.at AS changed, e.answered, e.sealed,
             (SELECT json_extract(unsealed, '$.change.questionnaire.id') FROM entry
              WHERE assessment = a.id AND sequence = 1) AS questionnaire
           FROM assessment a JOIN entry e ON e.assessment = a.id AND e.sequence =
             (SELECT max(sequence) FROM entry WHERE assessment = a.id)
           ORDER BY e.at DESC, a.id`,
        )
        .all() as Row[];
      return rows.map(({ id, details, questionnaire, created, changed, answered, sealed }) => {
        return {
          id,
          details: readStored(CaseDetails, details),
          questionnaire,
          created,
          changed,
          answered,
          sealed,
        };
      });
    },
  };
}
