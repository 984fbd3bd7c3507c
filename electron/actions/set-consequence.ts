import type { Result, Saved } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import { readCase } from "./case-questionnaire.ts";
import { changeCase } from "./change-case.ts";
import { fail } from "./failures.ts";

/** Saves the consequence (1–4) of a risk that no class gives; null takes it back to the proposed one. */
export function setConsequence(
  store: Store,
  id: string,
  risk: string,
  consequence: number | null,
): Result<Saved> {
  const found = readCase(store, id);
  if (!found.ok) return found;
  const { questionnaire } = found.value;
  const known = questionnaire.risks.find((candidate) => candidate.id === risk);
  if (known === undefined) return fail("risk.unknown", { id: risk });
  if (known.class !== undefined) return fail("risk.from-class", { id: risk });
  return changeCase(store, id, { kind: "consequence", risk, consequence });
}
