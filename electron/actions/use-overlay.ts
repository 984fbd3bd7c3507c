import type { OverlayState, OverlaySummary, Result } from "#contract/api.ts";
import { readOverlay } from "#electron/catalog/read-overlay.ts";
import type { Store } from "#electron/store/store.ts";
import { Overlay } from "#engine/overlay.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import {
  applyTo,
  failWithProblem,
  findOverlay,
  listOverlayFiles,
  summarizeOverlay,
} from "./apply-overlay-file.ts";
import { describeFailure, fail, succeed } from "./failures.ts";
import type { Catalog } from "./open-catalog.ts";

const NAME = "overlay";

/** The overlay that new assessments begin with; null for none. */
export function readActive(store: Store): Result<Overlay | null> {
  const stored = store.settings.get(NAME);
  if (!stored.ok) return stored;
  if (stored.value === null || stored.value === undefined) return succeed(null);
  const known = Overlay.safeParse(stored.value);
  // Using none instead would begin cases with rules that the municipality has not chosen.
  return known.success
    ? succeed(known.data)
    : fail("overlay.broken", {
        detail: {
          sv: "den sparades av en annan version. Välj den på nytt i inställningarna.",
          en: "it was saved by another version. Choose it again in the settings.",
        },
      });
}

/** The questionnaire as this installation's overlay adapts it; itself where none is for it. */
export function adaptToInstallation(store: Store, base: Questionnaire): Result<Questionnaire> {
  const active = readActive(store);
  if (!active.ok) return active;
  const overlay = active.value;
  if (overlay?.base !== base.id) return succeed(base);
  const applied = applyTo(base, overlay);
  if (applied.ok) return succeed(applied.questionnaire);
  const [{ text }] = applied.problems;
  return { ok: false, error: describeFailure("overlay.broken", { detail: text }) };
}

async function listShipped(root: string): Promise<Result<OverlaySummary[]>> {
  const shipped: OverlaySummary[] = [];
  for (const id of (await listOverlayFiles(root)).keys()) {
    const found = await findOverlay(root, id);
    if (!found.ok) return found;
    shipped.push(summarizeOverlay(found.value.overlay));
  }
  return succeed(shipped);
}

export async function readOverlayState(store: Store, root: string): Promise<Result<OverlayState>> {
  const shipped = await listShipped(root);
  if (!shipped.ok) return shipped;
  const active = readActive(store);
  const summary = active.ok && active.value !== null ? summarizeOverlay(active.value) : null;
  return succeed({ active: summary, shipped: shipped.value });
}

/** Takes an overlay that came with the app for new assessments, or none. */
export async function chooseOverlay(
  store: Store,
  root: string,
  id: string | null,
): Promise<Result<OverlayState>> {
  if (id === null) {
    const cleared = store.settings.set(NAME, null);
    return cleared.ok ? readOverlayState(store, root) : cleared;
  }
  const known = [...(await listOverlayFiles(root)).keys()];
  if (!known.includes(id)) return fail("overlay.unknown", { id, known: known.join(", ") });
  const found = await findOverlay(root, id);
  if (!found.ok) return found;
  const set = store.settings.set(NAME, found.value.overlay);
  return set.ok ? readOverlayState(store, root) : set;
}

/** Takes the overlay in a file that the officer has chosen, if it can be applied to what it is for. */
export async function loadOverlay(
  store: Store,
  root: string,
  catalog: Catalog,
  path: string,
): Promise<Result<OverlayState>> {
  const read = await readOverlay(path);
  if (!read.ok) return failWithProblem(read.problems[0]);
  const base = await catalog.find(read.overlay.base);
  if (!base.ok) return base;
  const applied = applyTo(base.value, read.overlay);
  if (!applied.ok) return failWithProblem(read.place(applied.problems[0]));
  const set = store.settings.set(NAME, read.overlay);
  return set.ok ? readOverlayState(store, root) : set;
}
