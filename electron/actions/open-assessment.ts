import { z } from "zod";
import { Place, type OpenAssessment, type Result } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import { succeed } from "./failures.ts";
import { lookForNewer } from "./move-assessment.ts";
import type { Catalog } from "./open-catalog.ts";

/** The setting that names the assessment that is open. */
const SETTING = "assessment.open";

const Open = z.uuid().nullable();

/** The assessment that was opened last and has not been left or removed since. */
export function findOpen(store: Store): Result<string | null> {
  const set = store.settings.get(SETTING);
  return set.ok ? succeed(Open.parse(set.value)) : set;
}

function rememberOpen(store: Store, id: string | null): Result<null> {
  const known = findOpen(store);
  if (!known.ok || known.value === id) return known.ok ? succeed(null) : known;
  return store.settings.set(SETTING, id);
}

export function leaveAssessment(store: Store): Result<Record<never, never>> {
  const left = rememberOpen(store, null);
  return left.ok ? succeed({}) : left;
}

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
  const text = store.questionnaires.readText(found.value.projection.questionnaire.sha256);
  if (!text.ok) return text;
  const remembered = rememberOpen(store, id);
  if (!remembered.ok) return remembered;
  const { questionnaire, details, input, review, evidence } = found.value.projection;
  // A place from another version of the app may name what is no longer there; then the case opens at its start.
  const known = Place.safeParse(place.value);
  return succeed({
    id,
    details,
    questionnaire,
    questionnaireText: text.value,
    newer: newer.value?.adapted.ok === true ? newer.value.version : null,
    newerRefused: newer.value?.adapted.ok === false ? newer.value.adapted.error.text : null,
    input,
    review,
    evidence,
    place: known.success ? known.data : null,
  });
}
