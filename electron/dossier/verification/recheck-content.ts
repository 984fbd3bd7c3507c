import { isCanonical } from "#engine/canonical.ts";
import type { LocalText } from "#engine/local-text.ts";
import { ASSESSMENT_FILE } from "#electron/dossier/model/attachments.ts";
import { DossierContent } from "#electron/dossier/model/dossier-content.ts";
import type { EmbeddedAttachment } from "./list-attachments.ts";
import { readBoundedJson } from "./read-bounded-json.ts";

export type ContentProblem = { code: "not-a-dossier" | "content-invalid"; text: LocalText };

export type ReadContent =
  { ok: true; content: DossierContent } | { ok: false; problem: ContentProblem };

/** Bytes of assessment.json. */
const LARGEST = 16 * 1024 * 1024;

const NOT_A_DOSSIER: ContentProblem = {
  code: "not-a-dossier",
  text: {
    sv: "Filen är inte en akt från Molnakt: den saknar bilagan assessment.json.",
    en: "The file is not a dossier from Molnakt: it lacks the attachment assessment.json.",
  },
};

function refuse(sv: string, en: string): ReadContent {
  return { ok: false, problem: { code: "content-invalid", text: { sv, en } } };
}

/** Reads the sealed content out of a file's attachments; nothing in it is trusted yet. */
export function readContent(attachments: readonly EmbeddedAttachment[]): ReadContent {
  const found = attachments.filter(({ name }) => name === ASSESSMENT_FILE);
  const [file] = found;
  if (file === undefined) return { ok: false, problem: NOT_A_DOSSIER };
  if (found.length > 1) {
    return refuse(
      "Bilagan assessment.json finns flera gånger, så det går inte att säga vad akten innehåller.",
      "The attachment assessment.json is there more than once, so one cannot tell what the dossier says.",
    );
  }
  const json = readBoundedJson(file.bytes, LARGEST);
  const parsed = json === undefined ? undefined : DossierContent.safeParse(json.value);
  if (json === undefined || parsed?.success !== true) {
    return refuse(
      "Bilagan assessment.json har inte den form som Molnakt skriver. Den kan vara ändrad eller komma från en nyare version.",
      "The attachment assessment.json does not have the form that Molnakt writes. It may be changed or come from a newer version.",
    );
  }
  if (!isCanonical(json.text, parsed.data)) {
    return refuse(
      "Bilagan assessment.json är inte skriven på det fasta sätt som Molnakt skriver den.",
      "The attachment assessment.json is not in the fixed form that Molnakt writes.",
    );
  }
  return { ok: true, content: parsed.data };
}
