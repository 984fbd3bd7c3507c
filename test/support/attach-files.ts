import { randomUUID } from "node:crypto";
import type { EvidenceFile } from "#contract/api.ts";
import { createIntakes } from "#electron/actions/intake-evidence.ts";
import type { Store } from "#electron/store/store.ts";
import { unwrap } from "./store-folder.ts";

/** Brings files of the disk into a case, as the window does after its dialog. */
export async function attachFiles(
  store: Store,
  id: string,
  paths: readonly string[],
): Promise<EvidenceFile[]> {
  const intakes = createIntakes(randomUUID);
  const files: EvidenceFile[] = [];
  for (const { token, size } of unwrap(await intakes.beginFiles(store, id, paths))) {
    for (let stored = 0; stored < size;) stored = unwrap(await intakes.pull(token)).stored;
    files.push(unwrap(await intakes.finish(store, token)).file);
  }
  return files;
}
