import type { Migration } from "./migration.ts";

/**
 * An entry is inserted as the next of its assessment, never changed, and removed only after its
 * assessment: the triggers refuse the rest.
 * `hash` is the SHA-256 of `unsealed`, the entry's canonical JSON. `answered` and `sealed` count the
 * answers and dossiers after the entry, so that the list of cases is shown without reading journals
 * and an answer is saved by writing one row.
 */
export const firstTables: Migration = {
  version: 1,
  up: (database) => {
    database.exec(`
      CREATE TABLE questionnaire (
        sha256 TEXT PRIMARY KEY, id TEXT NOT NULL, version TEXT NOT NULL, body TEXT NOT NULL,
        stored TEXT NOT NULL
      );
      CREATE TABLE assessment (
        id TEXT PRIMARY KEY, created TEXT NOT NULL, details TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE entry (
        assessment TEXT NOT NULL REFERENCES assessment (id), sequence INTEGER NOT NULL,
        at TEXT NOT NULL, answered INTEGER NOT NULL, sealed INTEGER NOT NULL,
        unsealed TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (assessment, sequence)
      ) WITHOUT ROWID;
      CREATE TRIGGER entry_is_appended BEFORE INSERT ON entry
        WHEN new.sequence <> 1 + coalesce(
          (SELECT max(sequence) FROM entry WHERE assessment = new.assessment), 0)
        BEGIN SELECT raise(ABORT, 'entry: not the next one'); END;
      CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
        BEGIN SELECT raise(ABORT, 'entry: append-only'); END;
      CREATE TRIGGER entry_goes_with_its_case BEFORE DELETE ON entry
        WHEN EXISTS (SELECT 1 FROM assessment WHERE id = old.assessment)
        BEGIN SELECT raise(ABORT, 'entry: append-only'); END;
      CREATE TABLE place (
        assessment TEXT PRIMARY KEY REFERENCES assessment (id), body TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE dossier (
        number INTEGER PRIMARY KEY, assessment TEXT NOT NULL REFERENCES assessment (id),
        body TEXT NOT NULL
      );
      CREATE INDEX dossier_of_assessment ON dossier (assessment);
      CREATE TABLE setting (name TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE identity (
        id TEXT PRIMARY KEY, created TEXT NOT NULL, body TEXT NOT NULL
      );
      CREATE TABLE trust (fingerprint TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
    `);
  },
};
