import type { Result, Saved } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import type { RaisedRisk } from "#engine/answers.ts";
import { assess } from "#engine/assess.ts";
import { checkInput } from "#engine/check-input.ts";
import { EMPTY_INPUT } from "#engine/empty-input.ts";
import { TOP } from "#engine/scale.ts";
import { readCase } from "./case-questionnaire.ts";
import { changeCase } from "./change-case.ts";
import { fail } from "./failures.ts";

/** Saves the officer's own, higher likelihood of a risk; null takes it back to what the answers give. */
export function raiseRisk(
  store: Store,
  id: string,
  risk: string,
  raised: RaisedRisk | null,
): Result<Saved> {
  const found = readCase(store, id);
  if (!found.ok) return found;
  const { projection, questionnaire } = found.value;
  if (raised !== null) {
    const [problem] = checkInput(questionnaire, {
      ...EMPTY_INPUT,
      raised: { [risk]: raised },
    });
    if (problem !== undefined) {
      return { ok: false, error: { code: `raise.${problem.code}`, text: problem.text } };
    }
    const { risks } = assess(questionnaire, projection.input).soFar;
    const answers = risks.find((result) => result.id === risk)?.answersLikelihood ?? 1;
    if (answers === TOP) return fail("raise.at-top", { id: risk });
    if (raised.likelihood <= answers) return fail("raise.not-higher", { id: risk, answers });
  }
  return changeCase(store, id, { kind: "raise", risk, raised });
}
