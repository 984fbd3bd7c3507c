import type { Result, Saved } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import type { CaseDetails } from "#engine/case-details.ts";
import { changeCase } from "./change-case.ts";
import { checkDetails } from "./check-details.ts";

export async function setDetails(
  store: Store,
  id: string,
  details: CaseDetails,
): Promise<Result<Saved>> {
  const checked = await checkDetails(details);
  return checked.ok ? changeCase(store, id, { kind: "details", details: checked.value }) : checked;
}
