import { Place, type OpenAssessment, type Result } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import { succeed } from "./failures.ts";
import { lookForNewer } from "./move-assessment.ts";
import type { Catalog } from "./open-catalog.ts";

/** A case as it stands, and where the officer was in it. */
export async function openAssessment(
  store: Store,
  catalog: Catalog,
  id: string,
): Promise<Result<OpenAssessment>> {
  const found = store.cases.read(id);
  if (!found.ok) return found;
  const place = store.cases.readPlace(id);
  if (!place.ok) return place;
  const newer = await lookForNewer(store, catalog, id);
  if (!newer.ok) return newer;
  const { questionnaire, details, input, review, evidence } = found.value.projection;
  // A place from another version of the app may name what is no longer there; then the case opens at its start.
  const known = Place.safeParse(place.value);
  return succeed({
    id,
    details,
    questionnaire,
    newer: newer.value?.adapted.ok === true ? newer.value.version : null,
    newerRefused: newer.value?.adapted.ok === false ? newer.value.adapted.error.text : null,
    input,
    review,
    evidence,
    place: known.success ? known.data : null,
  });
}
