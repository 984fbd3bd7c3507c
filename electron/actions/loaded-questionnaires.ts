import { z } from "zod";
import type { AvailableQuestionnaire, Result } from "#contract/api.ts";
import type { Coverage } from "#electron/dossier/document/read-coverage.ts";
import { nameQuestionnaire } from "#electron/store/questionnaires.ts";
import type { Store } from "#electron/store/store.ts";
import { Sha256 } from "#engine/answers.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { findCaseQuestionnaire } from "./case-questionnaire.ts";
import { compareVersions } from "./compare-versions.ts";
import { fail, succeed } from "./failures.ts";
import type { Catalog } from "./open-catalog.ts";
import { readBundle } from "./read-bundle.ts";

/** The setting that names the loaded questionnaires, the newest version of each. */
const SETTING = "questionnaires.loaded";

const Loaded = z.array(
  z.strictObject({
    id: z.string(),
    version: z.string(),
    sha256: Sha256,
    /** False for one that was taken off the list and whose cases are still there. */
    listed: z.boolean(),
  }),
);
type Loaded = z.infer<typeof Loaded>;

/** Every questionnaire that was loaded from a file, also those taken off the list. */
export function readLoaded(store: Store): Result<Loaded> {
  const set = store.settings.get(SETTING);
  if (!set.ok) return set;
  return succeed(set.value === null ? [] : Loaded.parse(set.value));
}

export function describeQuestionnaire(
  questionnaire: Questionnaire,
  origin: AvailableQuestionnaire["origin"],
): AvailableQuestionnaire {
  const { title, municipality } = questionnaire;
  return { ...nameQuestionnaire(questionnaire), title, municipality, origin };
}

/** What a new assessment can be made with: what came with the app, then what the user has loaded. */
export async function listAvailable(
  store: Store,
  catalog: Catalog,
): Promise<Result<AvailableQuestionnaire[]>> {
  const shipped = await catalog.list();
  if (!shipped.ok) return shipped;
  const available: AvailableQuestionnaire[] = [];
  for (const { id } of shipped.value) {
    const found = await catalog.find(id);
    if (!found.ok) return found;
    available.push(describeQuestionnaire(found.value, "shipped"));
  }
  const loaded = readLoaded(store);
  if (!loaded.ok) return loaded;
  for (const { sha256 } of loaded.value.filter(({ listed }) => listed)) {
    const found = findCaseQuestionnaire(store, sha256);
    if (!found.ok) return found;
    available.push(describeQuestionnaire(found.value, "loaded"));
  }
  return succeed(available);
}

/** Keeps a questionnaire from a file's bytes. A shipped id is refused, and so is a version that is not higher. */
export async function loadQuestionnaire(
  store: Store,
  catalog: Catalog,
  file: { name: string; bytes: Uint8Array; covers: Coverage },
): Promise<Result<AvailableQuestionnaire>> {
  const read = readBundle(file.bytes, file.name, file.covers);
  if (!read.ok) return read;
  const questionnaire = read.value;
  const named = nameQuestionnaire(questionnaire);
  const { id, version } = named;
  const shipped = await catalog.list();
  if (!shipped.ok) return shipped;
  if (shipped.value.some((own) => own.id === id)) return fail("questionnaire.shipped-id", { id });
  const loaded = readLoaded(store);
  if (!loaded.ok) return loaded;
  const earlier = loaded.value.find((one) => one.id === id);
  if (earlier !== undefined && earlier.sha256 !== named.sha256) {
    if (compareVersions(version, earlier.version) <= 0) {
      return fail("questionnaire.not-newer", { id, version, known: earlier.version });
    }
  }
  const stored = store.questionnaires.store(questionnaire);
  if (!stored.ok) return stored;
  const rest = loaded.value.filter((one) => one.id !== id);
  const set = store.settings.set(SETTING, [...rest, { ...stored.value, listed: true }]);
  return set.ok ? succeed(describeQuestionnaire(questionnaire, "loaded")) : set;
}

/** Takes a loaded questionnaire off the list. Cases made with it keep it. */
export async function forgetQuestionnaire(
  store: Store,
  catalog: Catalog,
  id: string,
): Promise<Result<AvailableQuestionnaire[]>> {
  const loaded = readLoaded(store);
  if (!loaded.ok) return loaded;
  const rest = loaded.value.map((one) => (one.id === id ? { ...one, listed: false } : one));
  const set = store.settings.set(SETTING, rest);
  return set.ok ? listAvailable(store, catalog) : set;
}

/** The questionnaire with that id in its newest version; null where it is neither shipped nor loaded. */
export async function findCurrent(
  store: Store,
  catalog: Catalog,
  id: string,
): Promise<Result<Questionnaire | null>> {
  const shipped = await catalog.find(id);
  if (shipped.ok || shipped.error.code !== "questionnaire.unknown") return shipped;
  const loaded = readLoaded(store);
  if (!loaded.ok) return loaded;
  const one = loaded.value.find((known) => known.id === id && known.listed);
  return one === undefined ? succeed(null) : findCaseQuestionnaire(store, one.sha256);
}
