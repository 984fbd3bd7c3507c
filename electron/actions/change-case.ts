import type { Result, Saved } from "#contract/api.ts";
import type { Edit } from "#electron/store/edit.ts";
import type { Store } from "#electron/store/store.ts";

/** Writes an edit in the name of the officer of the case; durable when it returns. */
export function changeCase(store: Store, id: string, edit: Edit): Result<Saved> {
  const found = store.cases.read(id);
  if (!found.ok) return found;
  return store.cases.change(id, edit, found.value.projection.details.officer.name);
}
