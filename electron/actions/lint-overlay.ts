import { open } from "node:fs/promises";
import type { Result } from "#contract/api.ts";
import type { CatalogProblem } from "#electron/catalog/catalog-problem.ts";
import { readOverlay } from "#electron/catalog/read-overlay.ts";
import { applyTo } from "./apply-overlay-file.ts";
import { succeed } from "./failures.ts";
import type { Lint } from "./lint-questionnaire.ts";
import type { Catalog } from "./open-catalog.ts";

/** Bytes in which an overlay says what it is. */
const HEAD = 4096;

/** Whether there is a file at the path that calls itself an overlay. */
export async function isOverlay(path: string): Promise<boolean> {
  try {
    const file = await open(path, "r");
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return /^format: *molnakt\/overlay *$/m.test(buffer.toString("utf8", 0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    // What cannot be read as a file is for the reader of questionnaires to name.
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}

function refuse(problems: readonly CatalogProblem[]): Result<Lint> {
  const errors = problems.map((one) => ({ severity: "error" as const, ...one }));
  return succeed({ problems: errors, proofs: [], summary: null });
}

/** Reads an overlay and applies it to the questionnaire that it is for. */
export async function lintOverlay(
  path: string,
  catalog: Pick<Catalog, "find">,
): Promise<Result<Lint>> {
  const read = await readOverlay(path);
  if (!read.ok) return refuse(read.problems);
  const { overlay, place } = read;
  const base = await catalog.find(overlay.base);
  if (!base.ok) return base;
  const applied = applyTo(base.value, overlay);
  if (!applied.ok) return refuse(applied.problems.map(place));
  const { id, version, sections, measures, houseRulesOff } = overlay;
  const questions = sections.reduce((sum, section) => sum + section.questions.length, 0);
  return succeed({
    problems: [],
    proofs: [],
    summary: {
      sv: `${id} ${version} på ${base.value.id} ${base.value.version}: ${questions} egna frågor, ${measures.length} egna åtgärder, ${houseRulesOff.length} egna regler avstängda, inga fel.`,
      en: `${id} ${version} on ${base.value.id} ${base.value.version}: ${questions} own questions, ${measures.length} own measures, ${houseRulesOff.length} house rules off, no errors.`,
    },
  });
}
