import { Place, type OpenAssessment, type Result } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import { succeed } from "./failures.ts";

/** A case as it stands, and where the officer was in it. */
export function openAssessment(store: Store, id: string): Result<OpenAssessment> {
  const found = store.cases.read(id);
  if (!found.ok) return found;
  const place = store.cases.readPlace(id);
  if (!place.ok) return place;
  const { questionnaire, details, input, evidence } = found.value.projection;
  // A place from another version of the app may name what is no longer there; then the case opens at its start.
  const known = Place.safeParse(place.value);
  return succeed({
    id,
    details,
    questionnaire,
    input,
    evidence,
    place: known.success ? known.data : null,
  });
}
