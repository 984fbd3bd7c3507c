import type { Result } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { checkDetails } from "./check-details.ts";
import { succeed } from "./failures.ts";
import type { Catalog } from "./open-catalog.ts";

/** Begins a case with the catalogue's questionnaire as it is now; the case keeps it. */
export async function createAssessment(
  store: Store,
  catalog: Catalog,
  details: CaseDetails,
): Promise<Result<{ id: string }>> {
  const checked = await checkDetails(details);
  if (!checked.ok) return checked;
  const questionnaire = await catalog.find();
  if (!questionnaire.ok) return questionnaire;
  const by = checked.value.officer.name;
  const created = store.cases.create(checked.value, questionnaire.value, by);
  return created.ok ? succeed({ id: created.value.id }) : created;
}
