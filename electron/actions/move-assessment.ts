import type { Result, Saved } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import { Overlay } from "#engine/overlay.ts";
import { planUpgrade } from "#engine/plan-upgrade.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { applyTo } from "./apply-overlay-file.ts";
import { findCaseQuestionnaire, readCase } from "./case-questionnaire.ts";
import { compareVersions } from "./compare-versions.ts";
import { writePath } from "./describe-issue.ts";
import { fail, succeed } from "./failures.ts";
import { findCurrent } from "./loaded-questionnaires.ts";
import type { Catalog } from "./open-catalog.ts";
import { readActive } from "./use-overlay.ts";

/** A newer version, as it would be for the case; or why its local adaptation does not fit it. */
export type Newer = { version: string; adapted: Result<Questionnaire> };

/** The newer version of the questionnaire that a case was begun with or last moved to; null where there is none. */
export async function lookForNewer(
  store: Store,
  catalog: Catalog,
  id: string,
): Promise<Result<Newer | null>> {
  const found = store.cases.read(id);
  if (!found.ok) return found;
  const { questionnaire } = found.value.projection;
  const current = await findCurrent(store, catalog, questionnaire.id);
  if (!current.ok) return current;
  if (current.value === null) return succeed(null);
  const { version } = current.value;
  if (compareVersions(version, questionnaire.version) <= 0) return succeed(null);
  const old = findCaseQuestionnaire(store, questionnaire.sha256);
  if (!old.ok) return old;
  return succeed({ version, adapted: adaptAgain(store, current.value, old.value) });
}

/** As lookForNewer, where a version that the case cannot be moved to is a failure. */
export async function findNewer(
  store: Store,
  catalog: Catalog,
  id: string,
): Promise<Result<Questionnaire | null>> {
  const newer = await lookForNewer(store, catalog, id);
  if (!newer.ok) return newer;
  return newer.value === null ? succeed(null) : newer.value.adapted;
}

/**
 * With the local adaptation that the case has. Where a later version of the same one has been chosen for
 * new assessments, that one is taken: so a mended adaptation reaches the cases that wait for it.
 */
function adaptAgain(
  store: Store,
  newer: Questionnaire,
  { overlay: kept }: Questionnaire,
): Result<Questionnaire> {
  if (kept === undefined) return succeed(newer);
  const active = readActive(store);
  if (!active.ok) return active;
  const own = Overlay.parse(kept.content);
  const later =
    active.value?.id === own.id && compareVersions(active.value.version, own.version) > 0;
  const overlay = later && active.value !== null ? active.value : own;
  const applied = applyTo(newer, overlay);
  if (applied.ok) return succeed(applied.questionnaire);
  const [{ path, text }, ...more] = applied.problems;
  const place = path.length === 0 ? "" : `${writePath(path)}: `;
  return fail("overlay.not-for-newer", {
    version: newer.version,
    id: overlay.id,
    overlay: overlay.version,
    detail: {
      sv: place + text.sv + (more.length > 0 ? ` (och ${more.length} fel till)` : ""),
      en: place + text.en + (more.length > 0 ? ` (and ${more.length} more)` : ""),
    },
  });
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
  if (newer.value === null || newer.value.version !== version)
    return fail("questionnaire.no-newer", { version });
  const found = readCase(store, id);
  if (!found.ok) return found;
  const { projection, questionnaire: old } = found.value;
  const { input, details } = projection;
  const plan = planUpgrade(old, newer.value, input);
  return store.cases.move(id, newer.value, plan, details.officer.name);
}
