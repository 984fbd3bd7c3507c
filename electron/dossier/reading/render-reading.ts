import { renderDocument } from "#electron/dossier/document/render.ts";
import { readResources } from "#electron/dossier/document/resources.ts";
import template from "./reading.typ?raw";
import type { ReadingView } from "./view-reading.ts";

/** A reading copy as PDF. Throws DocumentError for characters that the typeface lacks. */
export async function renderReading(view: ReadingView): Promise<Uint8Array> {
  const resources = readResources();
  const own = { ...resources.template, "/main.typ": template };
  const { pdf } = await renderDocument(view, { ...resources, template: own });
  return pdf;
}
