import type { Result } from "#contract/api.ts";
import { describeFile } from "./document/view-attachments.ts";
import { DocumentError } from "./document/document-error.ts";
import { type RenderedDocument, renderDocument } from "./document/render.ts";
import type { Resources } from "./document/resources.ts";
import { TEXTS } from "./document/texts.ts";
import { buildView, type DossierView } from "./document/view.ts";
import { digest, type DossierFile, listFiles } from "./model/attachments.ts";
import { checkCharacters } from "./model/check-characters.ts";
import type { DossierContent, DossierSource } from "./model/dossier-content.ts";
import type { Attachment } from "./pdf/embed-attachments.ts";
import { prepareDocument, toRect } from "./pdf/prepare.ts";
import type { SignatureField } from "./pdf/signature-fields.ts";
import { signField } from "./signature/sign-field.ts";
import type { Signer } from "./signature/signer.ts";

/** Points; the pages are A4. */
const PAGE_HEIGHT = 841.89;

const LANGUAGE_TAGS = { sv: "sv-SE", en: "en-GB" } as const;

/** ISO 19005-3, 6.8: the pages are made from the assessment; the rest goes with it. */
const RELATIONSHIPS: Readonly<Record<DossierFile["kind"], Attachment["relationship"]>> = {
  assessment: "Source",
  questionnaire: "Data",
  journal: "Data",
  evidence: "Supplement",
};

function listAttachments(source: DossierSource): Attachment[] {
  const { content } = source;
  const say = (text: { sv: string; en: string }) => text[content.language];
  return listFiles(source).map((file) => ({
    name: file.name,
    mediaType: file.mediaType,
    description: describeFile(file, { say }),
    relationship: RELATIONSHIPS[file.kind],
    bytes: file.bytes,
    modified: content.created,
  }));
}

function placeFields(view: DossierView, { boxes }: RenderedDocument): SignatureField[] {
  return view.signers.map(({ field, label }) => {
    const found = boxes.filter(({ name }) => name === field);
    const [box] = found;
    if (box === undefined || found.length > 1) {
      throw new DocumentError(
        "document.fields",
        `The pages have ${found.length} boxes for ${field}.`,
      );
    }
    return { name: field, label, page: box.page, rect: toRect(box, PAGE_HEIGHT) };
  });
}

function nameApplication({ app }: DossierContent): string {
  return `Molnakt ${app.version}`;
}

/**
 * The dossier before anybody signs: pages, attachments and empty signature fields. The same source
 * gives the same bytes. Throws DocumentError for pages that cannot be made.
 */
export async function renderUnsigned(
  source: DossierSource,
  resources: Resources,
): Promise<Uint8Array> {
  const view = buildView(source);
  const rendered = await renderDocument(view, resources);
  const attachments = listAttachments(source);
  return prepareDocument(rendered.pdf, {
    title: view.title,
    author: view.author,
    creatorTool: nameApplication(source.content),
    created: source.content.created,
    language: LANGUAGE_TAGS[source.content.language],
    seed: attachments.map(({ name, bytes }) => `${name} ${digest(bytes)}`).join("\n"),
    attachments,
    fields: placeFields(view, rendered),
  });
}

export type SealOptions = {
  /** May still be on its way: opening a key takes as long as laying out pages. */
  signer: Signer | Promise<Signer>;
  signerInfo: { name: string; role: string };
  /** Name of the PDF field that is signed, one of content.signers. */
  field: string;
  /** The signer's own statement, ISO, UTC. */
  claimedTime: string;
  resources: Resources;
};

/**
 * Makes the dossier and signs it once; the fields of the other signers stay empty. Texts that the pages
 * cannot show are a returned failure. Throws DocumentError, SignError, PdfError and what `signer` rejects
 * with.
 */
export async function sealDossier(
  source: DossierSource,
  { signer, signerInfo, field, claimedTime, resources }: SealOptions,
): Promise<Result<Uint8Array>> {
  const { language } = source.content;
  const problems = checkCharacters(source, resources.covers, [
    { where: { sv: "undertecknarens namn", en: "the signer's name" }, text: signerInfo.name },
    { where: { sv: "undertecknarens roll", en: "the signer's role" }, text: signerInfo.role },
  ]);
  const [pages, key] = await Promise.all([
    problems.length > 0 ? undefined : renderUnsigned(source, resources),
    signer,
  ]);
  if (pages === undefined) {
    const join = (language: "sv" | "en") => problems.map(({ text }) => text[language]).join("\n");
    return {
      ok: false,
      error: { code: "dossier.characters", text: { sv: join("sv"), en: join("en") } },
    };
  }
  const [font] = resources.fonts;
  const signed = await signField(pages, {
    field,
    signer: key,
    claimedTime,
    reason: `${TEXTS.signHere[language]}: ${signerInfo.role}`,
    ...signerInfo,
    ...(font === undefined ? {} : { appearance: { font, language } }),
  });
  return { ok: true, value: signed };
}
