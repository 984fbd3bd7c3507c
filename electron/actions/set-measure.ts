import type { Result, Saved } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import type { MeasureState } from "#engine/answers.ts";
import { readCase } from "./case-questionnaire.ts";
import { changeCase } from "./change-case.ts";
import { fail } from "./failures.ts";

/** Saves what is said of a measure, with files that the case has; null takes it back to only proposed. */
export function setMeasure(
  store: Store,
  id: string,
  measure: string,
  state: MeasureState | null,
): Result<Saved> {
  const found = readCase(store, id);
  if (!found.ok) return found;
  const { projection, questionnaire } = found.value;
  const known = questionnaire.measures.some((candidate) => candidate.id === measure);
  if (!known) return fail("measure.unknown", { id: measure });
  const files = new Set(projection.evidence.map(({ sha256 }) => sha256));
  if (!(state?.evidence ?? []).every((sha256) => files.has(sha256)))
    return fail("evidence.unknown");
  return changeCase(store, id, { kind: "measure", measure, state });
}
