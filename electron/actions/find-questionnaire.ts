import type { Result } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { findCaseQuestionnaire } from "./case-questionnaire.ts";
import type { Catalog } from "./open-catalog.ts";

/** Exactly the one with that SHA-256, else the one that cases were made with, else the catalogue's own. */
export async function findQuestionnaire(
  store: Store,
  catalog: Catalog,
  wanted: {
    id?: string | undefined;
    version?: string | undefined;
    sha256?: string | undefined;
  },
): Promise<Result<Questionnaire>> {
  if (wanted.sha256 !== undefined) return findCaseQuestionnaire(store, wanted.sha256);
  if (wanted.id !== undefined && wanted.version !== undefined) {
    const kept = store.questionnaires.find(wanted.id, wanted.version);
    if (kept.ok || kept.error.code !== "store.unknown-questionnaire") return kept;
  }
  return catalog.find(wanted.id);
}
