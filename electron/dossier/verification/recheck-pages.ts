import type { LocalText } from "#engine/local-text.ts";
import type { Resources } from "#electron/dossier/document/resources.ts";
import { measureView } from "#electron/dossier/document/measure-view.ts";
import { TEMPLATE_VERSION, TYPST_VERSION } from "#electron/dossier/document/template-version.ts";
import { buildView } from "#electron/dossier/document/view.ts";
import {
  JOURNAL_FILE,
  listEvidence,
  QUESTIONNAIRE_FILE,
} from "#electron/dossier/model/attachments.ts";
import type { DossierContent, DossierSource } from "#electron/dossier/model/dossier-content.ts";
import { renderUnsigned } from "#electron/dossier/seal-dossier.ts";
import type { RerenderedFact } from "./facts.ts";

/** Several times what a case with every question answered at length holds; laying out more takes minutes. */
const MAX_CHARACTERS = 1_000_000;
const MAX_TEXTS = 10_000;

const TOO_MUCH: LocalText = {
  sv: "Akten är större än vad Molnakt ritar om för att jämföra. Sidorna har inte kontrollerats.",
  en: "The dossier is larger than what Molnakt lays out again for comparison. The pages have not been checked.",
};

function isTooMuch(source: DossierSource): boolean {
  const { characters, texts } = measureView(buildView(source));
  return characters > MAX_CHARACTERS || texts > MAX_TEXTS;
}

function skip(detail: LocalText): RerenderedFact {
  return { state: "not-checked", asked: true, detail };
}

/** The source as the sealed content describes it; undefined when a file of it is not whole. */
function gatherSource(
  content: DossierContent,
  whole: ReadonlyMap<string, Uint8Array>,
): DossierSource | undefined {
  const questionnaire = whole.get(QUESTIONNAIRE_FILE);
  const journal = whole.get(JOURNAL_FILE);
  if (questionnaire === undefined || journal === undefined) return undefined;
  const evidence = new Map<string, Uint8Array>();
  for (const { entry, name } of listEvidence(content)) {
    const bytes = whole.get(name);
    if (bytes === undefined) return undefined;
    evidence.set(entry.sha256, bytes);
  }
  return { content, questionnaire, journal, evidence };
}

/**
 * Makes the document again from the sealed content and compares it with the file as it was before the
 * first signature, byte for byte. Only equal versions of renderer and template can give equal bytes.
 */
export async function recheckPages(
  content: DossierContent,
  whole: ReadonlyMap<string, Uint8Array>,
  first: Uint8Array,
  resources: Resources,
): Promise<RerenderedFact> {
  const { typst, template } = content.app;
  if (typst !== TYPST_VERSION || template !== TEMPLATE_VERSION) {
    return skip({
      sv: `Sidorna är gjorda med en annan version av Molnakt (${content.app.version}) och kan inte göras om exakt i den här.`,
      en: `The pages were made with another version of Molnakt (${content.app.version}) and cannot be made again exactly in this one.`,
    });
  }
  const source = gatherSource(content, whole);
  if (source === undefined) return { state: "not-checked", asked: true };
  try {
    if (isTooMuch(source)) return skip(TOO_MUCH);
    const again = await renderUnsigned(source, resources);
    return { state: Buffer.compare(again, first) === 0 ? "same" : "different", asked: true };
  } catch {
    // Whatever a real dossier holds could be rendered once; what cannot be rendered is none.
    return {
      state: "different",
      asked: true,
      detail: {
        sv: "Sidorna går inte att göra om ur svaren i akten.",
        en: "The pages cannot be made again from the answers in the dossier.",
      },
    };
  }
}
