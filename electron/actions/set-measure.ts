import type { Result, Saved } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import type { MeasureState } from "#engine/answers.ts";
import { findCaseQuestionnaire } from "./case-questionnaire.ts";
import { changeCase } from "./change-case.ts";
import { fail } from "./failures.ts";

/** Saves what is said of a measure; null takes it back to only proposed. */
export function setMeasure(
  store: Store,
  id: string,
  measure: string,
  state: MeasureState | null,
): Result<Saved> {
  const found = store.cases.read(id);
  if (!found.ok) return found;
  const questionnaire = findCaseQuestionnaire(store, found.value.projection.questionnaire.sha256);
  if (!questionnaire.ok) return questionnaire;
  const known = questionnaire.value.measures.some((candidate) => candidate.id === measure);
  if (!known) return fail("measure.unknown", { id: measure });
  return changeCase(store, id, { kind: "measure", measure, state });
}
