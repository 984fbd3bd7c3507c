import { basename } from "node:path";
import type { EvidenceFile, Result } from "#contract/api.ts";
import { LARGEST_EVIDENCE } from "#electron/store/evidence.ts";
import type { Coverage } from "#electron/dossier/document/read-coverage.ts";
import type { Store } from "#electron/store/store.ts";
import { changeCase } from "./change-case.ts";
import { succeed } from "./failures.ts";
import { guessMediaType } from "./guess-media-type.ts";
import { loadCoverage } from "./load-coverage.ts";
import { readWholeFile } from "./read-whole-file.ts";

/** The file's own name, as far as the pages of a dossier can show it: the journal keeps it for ever. */
function nameEvidence(path: string, covers: Coverage): string {
  const characters = Array.from(basename(path).normalize("NFC"), (character) =>
    covers(character.codePointAt(0) ?? 0) ? character : "_",
  );
  return characters.join("").slice(0, 255);
}

/** How the journal names a file, whose path may end in anything. */
export function describeEvidence(
  path: string,
  sha256: string,
  content: Uint8Array,
  covers: Coverage,
): EvidenceFile {
  const name = nameEvidence(path, covers);
  return { sha256, name, mediaType: guessMediaType(name), size: content.length };
}

/** Stores the files as evidence of the case, in order; stops at the first that cannot be stored. */
export async function attachEvidence(
  store: Store,
  id: string,
  paths: readonly string[],
): Promise<Result<EvidenceFile[]>> {
  const covers = await loadCoverage();
  const attached: EvidenceFile[] = [];
  for (const path of paths) {
    const content = await readWholeFile(path, LARGEST_EVIDENCE);
    if (!content.ok) return content;
    const put = store.evidence.put(content.value);
    if (!put.ok) return put;
    const file = describeEvidence(path, put.value.sha256, content.value, covers);
    const saved = changeCase(store, id, { kind: "evidence", file });
    if (!saved.ok) return saved;
    attached.push(file);
  }
  return succeed(attached);
}
