import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { EvidenceFile, Result } from "#contract/api.ts";
import { LARGEST_EVIDENCE } from "#electron/store/evidence.ts";
import type { Input } from "#engine/answers.ts";
import { listEvidenceLinks } from "#engine/list-evidence.ts";
import { describeEvidence, nameEvidence } from "./describe-evidence.ts";
import { describeFileError } from "./describe-file-error.ts";
import { fail, succeed } from "./failures.ts";
import { loadCoverage } from "./load-coverage.ts";
import { readWholeFile } from "./read-whole-file.ts";
import { sniffFile } from "./sniff-file.ts";

export type GatheredEvidence = {
  files: EvidenceFile[];
  /** Bytes by SHA-256. */
  contents: ReadonlyMap<string, Uint8Array>;
};

/** The files in a folder that the input points at by their SHA-256; a failure where one is lacking. */
export async function gatherEvidence(
  input: Input,
  folder: string | undefined,
): Promise<Result<GatheredEvidence>> {
  const wanted = new Set(listEvidenceLinks(input).flatMap(({ evidence }) => evidence));
  const files: EvidenceFile[] = [];
  const contents = new Map<string, Uint8Array>();
  if (wanted.size === 0) return succeed({ files, contents });
  if (folder === undefined) return fail("answers.evidence");
  let names: string[];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    names = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
  } catch (error) {
    return { ok: false, error: describeFileError(error, folder) };
  }
  const covers = await loadCoverage();
  for (const name of names) {
    const content = await readWholeFile(join(folder, name), LARGEST_EVIDENCE);
    if (!content.ok) return content;
    const sha256 = createHash("sha256").update(content.value).digest("hex");
    if (!wanted.has(sha256) || contents.has(sha256)) continue;
    contents.set(sha256, content.value);
    const shown = nameEvidence(name, covers);
    const sniffed = sniffFile(content.value, shown);
    files.push(describeEvidence(shown, sha256, content.value.length, sniffed));
  }
  const lacking = [...wanted].find((sha256) => !contents.has(sha256));
  return lacking === undefined
    ? succeed({ files, contents })
    : fail("answers.evidence-lacking", { sha256: lacking, folder });
}
