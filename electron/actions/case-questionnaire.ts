import type { Result } from "#contract/api.ts";
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
