import { z } from "zod";
import { DocumentError } from "./document-error.ts";
import { loadRenderer } from "./load-renderer.ts";
import { findUncovered } from "./read-coverage.ts";
import type { Resources } from "./resources.ts";
import type { ReadingView } from "#electron/dossier/reading/view-reading.ts";
import type { DossierView } from "./view.ts";

/** Where a signature goes: points from the upper left corner of the page, which counts from 1. */
const SignatureBox = z.strictObject({
  name: z.string(),
  page: z.int().min(1),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type SignatureBox = z.infer<typeof SignatureBox>;

const Boxes = z.array(z.looseObject({ value: SignatureBox }));

export type RenderedDocument = { pdf: Uint8Array; boxes: SignatureBox[] };

const PAGED = 0;
const PDF = 1;
const PLAIN_DIAGNOSTICS = 2;

type Outcome = { result?: Uint8Array; diagnostics?: unknown[]; hasError?: boolean };

/** The renderer draws an empty box for a character it lacks and says nothing, so it must not get one. */
function checkTexts(value: unknown, covers: Resources["covers"]): void {
  if (typeof value === "string") {
    const lacking = findUncovered(value, covers);
    if (lacking.length === 0) return;
    const codes = lacking.map((character) => `U+${character.codePointAt(0)?.toString(16) ?? ""}`);
    throw new DocumentError("document.characters", `The fonts lack ${codes.join(", ")}.`);
  }
  if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) checkTexts(member, covers);
  }
}

function expectResult({ result, diagnostics }: Outcome): Uint8Array {
  if (result instanceof Uint8Array && result.length > 0) return result;
  throw new DocumentError("document.template", JSON.stringify(diagnostics ?? []).slice(0, 2000));
}

/**
 * Lays out the pages. The same view and resources give the same bytes, on every platform. Throws
 * DocumentError.
 */
export async function renderDocument(
  view: DossierView | ReadingView,
  resources: Resources,
): Promise<RenderedDocument> {
  checkTexts(view, resources.covers);
  const renderer = await loadRenderer(resources);
  renderer.map_shadow("/view.json", new TextEncoder().encode(JSON.stringify(view)));
  const world = renderer.snapshot("/", "/main.typ", undefined);
  try {
    const compiled = world.compile(PAGED, PLAIN_DIAGNOSTICS) as Outcome;
    if (compiled.hasError === true) {
      throw new DocumentError(
        "document.template",
        JSON.stringify(compiled.diagnostics ?? []).slice(0, 2000),
      );
    }
    const pdf = expectResult(world.get_artifact(PDF, PLAIN_DIAGNOSTICS) as Outcome);
    const boxes = Boxes.parse(JSON.parse(world.query(PAGED, "<sigbox>"))).map(({ value }) => value);
    return { pdf, boxes };
  } finally {
    world.free();
  }
}
