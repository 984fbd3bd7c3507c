import { existsSync } from "node:fs";
import type { Result } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import { fail, succeed } from "./failures.ts";

/** The path of a dossier that was saved from here and is still there; no other file is ever shown. */
export function findSavedDossier(store: Store, path: string): Result<string> {
  const cases = store.cases.list();
  if (!cases.ok) return cases;
  for (const { id } of cases.value) {
    const dossiers = store.dossiers.list(id);
    if (!dossiers.ok) return dossiers;
    if (!dossiers.value.some((dossier) => dossier.path === path)) continue;
    return existsSync(path) ? succeed(path) : fail("dossier.moved", { path });
  }
  return fail("dossier.unknown");
}
