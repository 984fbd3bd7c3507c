import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { OverlaySummary, Result } from "#contract/api.ts";
import type { CatalogProblem } from "#electron/catalog/catalog-problem.ts";
import { parseOverlay, readOverlay, type ReadOverlay } from "#electron/catalog/read-overlay.ts";
import { applyOverlay, type AppliedResult } from "#engine/apply-overlay.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { Overlay } from "#engine/overlay.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { fail, succeed } from "./failures.ts";
import type { Catalog } from "./open-catalog.ts";

function digest(value: unknown): string {
  return createHash("sha256").update(canonicalize(value)).digest("hex");
}

export function applyTo(base: Questionnaire, overlay: Overlay): AppliedResult {
  return applyOverlay(base, overlay, { base: digest(base), overlay: digest(overlay) });
}

export function summarizeOverlay({ id, version, base, municipality }: Overlay): OverlaySummary {
  return { id, version, base, municipality };
}

export function failWithProblem({ file, line, column, text }: CatalogProblem) {
  const place = `${file}:${line}:${column}: `;
  return fail("overlay.broken", { detail: { sv: place + text.sv, en: place + text.en } });
}

/** The overlays that came with the app, by the path of each. */
export async function listOverlayFiles(root: string): Promise<Map<string, string>> {
  const folder = join(root, "questionnaires", "overlays");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".yaml")).sort();
  return new Map(files.map((file) => [basename(file, ".yaml"), join(folder, file)]));
}

type SoundOverlay = Extract<ReadOverlay, { ok: true }>;

/** An overlay by its file's path, or by its id where it came with the app. */
export async function findOverlay(root: string, wanted: string): Promise<Result<SoundOverlay>> {
  const shipped = (await listOverlayFiles(root)).get(wanted);
  const read =
    shipped === undefined
      ? await readOverlay(wanted)
      : // In a package this lies in the archive, which gives whole files only.
        parseOverlay(basename(shipped), await readFile(shipped, "utf8"));
  return read.ok ? succeed(read) : failWithProblem(read.problems[0]);
}

/** The catalogue with an overlay on the questionnaire that it is for. */
export function withOverlay<C extends Pick<Catalog, "find">>(
  catalog: C,
  { overlay, place }: SoundOverlay,
): C {
  return {
    ...catalog,
    find: async (id) => {
      const found = await catalog.find(id);
      if (!found.ok || found.value.id !== overlay.base) return found;
      const applied = applyTo(found.value, overlay);
      return applied.ok
        ? succeed(applied.questionnaire)
        : failWithProblem(place(applied.problems[0]));
    },
  };
}
