import type { Result } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { checkDetails } from "./check-details.ts";
import { fail, succeed } from "./failures.ts";
import { findCurrent } from "./loaded-questionnaires.ts";
import type { Catalog } from "./open-catalog.ts";

/** Begins a case with a questionnaire as it is now, the catalogue's first where none is named; the case keeps it. */
export async function createAssessment(
  store: Store,
  catalog: Catalog,
  details: CaseDetails,
  id?: string,
): Promise<Result<{ id: string }>> {
  const checked = await checkDetails(details);
  if (!checked.ok) return checked;
  const questionnaire = await (id === undefined ? catalog.find() : findCurrent(store, catalog, id));
  if (!questionnaire.ok) return questionnaire;
  if (questionnaire.value === null)
    return fail("questionnaire.unknown", { id: id ?? "", known: "" });
  const by = checked.value.officer.name;
  const created = store.cases.create(checked.value, questionnaire.value, by);
  return created.ok ? succeed({ id: created.value.id }) : created;
}
