import { basename } from "node:path";
import type { AvailableQuestionnaire, Result } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import { loadCoverage } from "./load-coverage.ts";
import { loadQuestionnaire } from "./loaded-questionnaires.ts";
import type { Catalog } from "./open-catalog.ts";
import { MAX_BUNDLE } from "./read-bundle.ts";
import { readWholeFile } from "./read-whole-file.ts";

/** Keeps a questionnaire from a file that the user chose. */
export async function loadQuestionnaireFile(
  store: Store,
  catalog: Catalog,
  path: string,
): Promise<Result<AvailableQuestionnaire>> {
  const bytes = await readWholeFile(path, MAX_BUNDLE);
  if (!bytes.ok) return bytes;
  const covers = await loadCoverage();
  return loadQuestionnaire(store, catalog, { name: basename(path), bytes: bytes.value, covers });
}
