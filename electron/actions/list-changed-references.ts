import type { ChangedReference, Result } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import {
  findChangedReferences,
  listResting,
  type ReferenceChange,
} from "#engine/changed-references.ts";
import type { LocalText } from "#engine/local-text.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { readCase } from "./case-questionnaire.ts";
import { succeed } from "./failures.ts";
import { findCurrent } from "./loaded-questionnaires.ts";
import type { Catalog } from "./open-catalog.ts";

/** Sources that have changed or ceased to hold since cases were begun, with the cases that rest on them. */
export async function listChangedReferences(
  store: Store,
  catalog: Catalog,
  now: string,
): Promise<Result<ChangedReference[]>> {
  const list = store.cases.list();
  if (!list.ok) return list;
  const changed = new Map<string, ChangedReference>();
  const newest = new Map<string, Questionnaire | null>();
  for (const { id, created } of list.value) {
    const found = readCase(store, id);
    if (!found.ok) return found;
    const { projection, questionnaire: old } = found.value;
    const { questionnaire, input } = projection;
    let current = newest.get(questionnaire.id);
    if (current === undefined) {
      const read = await findCurrent(store, catalog, questionnaire.id);
      if (!read.ok) return read;
      current = read.value;
      newest.set(questionnaire.id, current);
    }
    const next = current ?? old;
    const period = { since: created.slice(0, 10), today: now.slice(0, 10) };
    for (const change of findChangedReferences(old, next, period)) {
      const questions = listResting(old, input.answers, change.id);
      if (questions.length === 0) continue;
      const key = `${questionnaire.id} ${change.id} ${change.kind}`;
      const { kind } = change;
      const known = changed.get(key) ?? {
        id: change.id,
        name: nameChange(change),
        kind,
        cases: [],
      };
      changed.set(key, { ...known, cases: [...known.cases, { id, questions }] });
    }
  }
  return succeed([...changed.values()]);
}

/** The name with its paragraph, since a law has many. */
function nameChange({ reference: { name, section } }: ReferenceChange): LocalText {
  const rest = section === undefined ? "" : `, ${section}`;
  return { sv: name.sv + rest, en: name.en + rest };
}
