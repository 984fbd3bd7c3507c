import type { Result } from "#contract/api.ts";
import type { Projection } from "#electron/journal/project.ts";
import type { Store } from "#electron/store/store.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { succeed } from "./failures.ts";

const read = new WeakMap<Store, Map<string, Questionnaire>>();

/** The exact questionnaire, by the SHA-256 of its canonical JSON; read from the store once. */
export function findCaseQuestionnaire(store: Store, sha256: string): Result<Questionnaire> {
  let known = read.get(store);
  if (known === undefined) {
    known = new Map();
    read.set(store, known);
  }
  const kept = known.get(sha256);
  if (kept !== undefined) return succeed(kept);
  const found = store.questionnaires.read(sha256);
  if (found.ok) known.set(sha256, found.value);
  return found;
}

/** A case as it stands, with the questionnaire it was begun with or moved to. */
export function readCase(
  store: Store,
  id: string,
): Result<{ projection: Projection; questionnaire: Questionnaire }> {
  const found = store.cases.read(id);
  if (!found.ok) return found;
  const { projection } = found.value;
  const questionnaire = findCaseQuestionnaire(store, projection.questionnaire.sha256);
  return questionnaire.ok
    ? succeed({ projection, questionnaire: questionnaire.value })
    : questionnaire;
}
