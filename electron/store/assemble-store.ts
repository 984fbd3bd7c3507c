import { attempt } from "./failure.ts";
import { openCases, type Cases } from "./cases.ts";
import type { Database } from "./database.ts";
import { openDossiers, type Dossiers } from "./dossiers.ts";
import { openEvidence, type EvidenceFiles } from "./evidence.ts";
import { openHead } from "./head.ts";
import { openIdentities, type Identities } from "./identities.ts";
import { openQuestionnaires, type Questionnaires } from "./questionnaires.ts";
import { openSettings, type Settings } from "./settings.ts";
import { openTrust, type Trust } from "./trust.ts";

/** Every call that writes returns after the change is durably on disk, or says why it is not. */
export type Store = {
  cases: Cases;
  questionnaires: Questionnaires;
  evidence: EvidenceFiles;
  dossiers: Dossiers;
  settings: Settings;
  identities: Identities;
  trust: Trust;
  /** When the latest change was saved, where it was saved and is not there any more; else null. */
  lost: string | null;
  /** Folds the write-ahead log into the file and gives the folder back. */
  close(): void;
};

export type StoreParts = {
  folder: string;
  key: Uint8Array;
  now: () => string;
  newId: () => string;
  lost: string | null;
};

export function makeStore(parts: StoreParts, database: Database, unlock: () => void): Store {
  const questionnaires = openQuestionnaires(database, parts.now);
  const head = openHead(parts.folder);
  const cases = openCases(database, questionnaires, { ...parts, head });
  return {
    cases,
    questionnaires,
    evidence: openEvidence(parts.folder, parts.key),
    dossiers: openDossiers(database, cases.changeWith),
    settings: openSettings(database),
    identities: openIdentities(database, parts.now),
    trust: openTrust(database),
    lost: parts.lost,
    close: () => {
      try {
        // On a disk that takes no more, what was saved stays in the log and is folded in the next time.
        attempt(() => {
          database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get();
          return { ok: true, value: null };
        });
      } finally {
        head.close();
        database.close();
        unlock();
      }
    },
  };
}
