import type { Result, Saved } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import type { Deviation } from "#engine/answers.ts";
import { checkInput } from "#engine/check-input.ts";
import { EMPTY_INPUT } from "#engine/empty-input.ts";
import { readCase } from "./case-questionnaire.ts";
import { changeCase } from "./change-case.ts";
import { fail } from "./failures.ts";

/** Saves an avvikelse as far as it has come, with files that the case has; null takes it away. */
export function setDeviation(
  store: Store,
  id: string,
  risk: string,
  deviation: Deviation | null,
): Result<Saved> {
  const found = readCase(store, id);
  if (!found.ok) return found;
  const { projection, questionnaire } = found.value;
  if (deviation !== null) {
    const input = { ...EMPTY_INPUT, deviations: { [risk]: deviation } };
    const [problem] = checkInput(questionnaire, input);
    if (problem !== undefined) {
      return { ok: false, error: { code: `deviation.${problem.code}`, text: problem.text } };
    }
    const known = new Set(projection.evidence.map(({ sha256 }) => sha256));
    if (!deviation.evidence.every((sha256) => known.has(sha256))) return fail("evidence.unknown");
  }
  return changeCase(store, id, { kind: "deviation", risk, deviation });
}
