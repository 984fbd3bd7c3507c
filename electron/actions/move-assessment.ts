import type { Result, Saved } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import { Overlay } from "#engine/overlay.ts";
import { planUpgrade } from "#engine/plan-upgrade.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { applyTo } from "./apply-overlay-file.ts";
import { findCaseQuestionnaire, readCase } from "./case-questionnaire.ts";
import { compareVersions } from "./compare-versions.ts";
import { fail, succeed } from "./failures.ts";
import { findCurrent } from "./loaded-questionnaires.ts";
import type { Catalog } from "./open-catalog.ts";

/** The newer version of the questionnaire that a case was begun with or last moved to; null where there is none. */
export async function findNewer(
  store: Store,
  catalog: Catalog,
  id: string,
): Promise<Result<Questionnaire | null>> {
  const found = store.cases.read(id);
  if (!found.ok) return found;
  const { questionnaire } = found.value.projection;
  const current = await findCurrent(store, catalog, questionnaire.id);
  if (!current.ok || current.value === null) return current;
  if (compareVersions(current.value.version, questionnaire.version) <= 0) return succeed(null);
  const old = findCaseQuestionnaire(store, questionnaire.sha256);
  return old.ok ? succeed(adaptAgain(current.value, old.value)) : old;
}

/** With the local adaptation that the case has; null where the newer version does not take it. */
function adaptAgain(newer: Questionnaire, { overlay }: Questionnaire): Questionnaire | null {
  if (overlay === undefined) return newer;
  const applied = applyTo(newer, Overlay.parse(overlay.content));
  return applied.ok ? applied.questionnaire : null;
}

/** Moves a case to the newer version, which the officer has seen as `version`. Nothing is lost by it. */
export async function moveAssessment(
  store: Store,
  catalog: Catalog,
  id: string,
  version: string,
): Promise<Result<Saved>> {
  const newer = await findNewer(store, catalog, id);
  if (!newer.ok) return newer;
  if (newer.value?.version !== version) return fail("questionnaire.no-newer", { version });
  const found = readCase(store, id);
  if (!found.ok) return found;
  const { projection, questionnaire: old } = found.value;
  const { input, details } = projection;
  const plan = planUpgrade(old, newer.value, input);
  return store.cases.move(id, newer.value, plan, details.officer.name);
}
