import { createHash } from "node:crypto";
import { compactObjects } from "./compact.ts";
import { type Draft, addObject, getDict, openDraft } from "./draft.ts";
import { type Attachment, embedAttachments } from "./embed-attachments.ts";
import {
  type PdfObject,
  type PdfRef,
  isKind,
  isName,
  makeArray,
  makeDict,
  makeName,
  makeRef,
  makeStream,
  withEntries,
} from "./object.ts";
import { PdfError } from "./pdf-error.ts";
import { readPdf } from "./read-file.ts";
import { type SignatureField, addSignatureFields, setTabOrder } from "./signature-fields.ts";
import { encodeDate, encodeText, makeHexString } from "./text-string.ts";
import { writePdf } from "./write-file.ts";
import { buildXmp } from "./xmp.ts";

export type PrepareOptions = {
  readonly title: string;
  readonly author: string;
  readonly creatorTool: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** BCP 47, e.g. "sv-SE". */
  readonly language: string;
  /** Anything that names the content, e.g. its digest; the file's /ID follows from it. */
  readonly seed: string;
  /** In the order a reader should list them. */
  readonly attachments: readonly Attachment[];
  /** In signing order. */
  readonly fields: readonly SignatureField[];
};

/** An sRGB profile that the pages already use (three components), for the output intent. */
function findColourProfile(draft: Draft): PdfRef {
  for (const [number, object] of draft.objects) {
    const items = isKind(object, "array") ? object.items : [];
    const profile = isName(items[0], "ICCBased") ? items[1] : undefined;
    const stream = isKind(profile, "ref") ? draft.objects.get(profile.number) : undefined;
    if (isKind(profile, "ref") && isKind(stream, "stream") && stream.dict.entries.get("N") === 3) {
      return profile;
    }
    if (isKind(object, "stream") && object.dict.entries.get("N") === 3) return makeRef(number);
  }
  throw new PdfError("no-colour-profile", "no page uses an RGB colour profile");
}

function makeOutputIntent(draft: Draft): PdfObject {
  return makeDict({
    Type: makeName("OutputIntent"),
    S: makeName("GTS_PDFA1"),
    OutputConditionIdentifier: encodeText("sRGB IEC61966-2.1"),
    RegistryName: encodeText("http://www.color.org"),
    Info: encodeText("sRGB IEC61966-2.1"),
    DestOutputProfile: findColourProfile(draft),
  });
}

function setCatalog(draft: Draft, metadata: PdfRef, options: PrepareOptions): void {
  const embedded = embedAttachments(draft, options.attachments);
  const form = addSignatureFields(draft, options.fields);
  const catalog = getDict(draft, draft.objects.get(draft.catalogNumber));
  const entries: Record<string, PdfObject> = {
    Metadata: metadata,
    Lang: encodeText(options.language),
    MarkInfo: makeDict({ Marked: true }),
    ViewerPreferences: makeDict({ Direction: makeName("L2R"), DisplayDocTitle: true }),
    OutputIntents: makeArray([makeOutputIntent(draft)]),
    AcroForm: addObject(draft, form),
  };
  if (embedded !== undefined) {
    const names = catalog.entries.get("Names");
    const others = names === undefined ? makeDict({}) : getDict(draft, names);
    entries["Names"] = withEntries(others, { EmbeddedFiles: embedded.names });
    entries["AF"] = embedded.files;
  }
  draft.objects.set(draft.catalogNumber, withEntries(catalog, entries));
}

/**
 * Rewrites Typst's output into one clean revision that is meant to be PDF/A-3a (ISO 19005-3) and
 * PDF/UA-1 (ISO 14289-1), with its attachments and all signature fields, still empty. The same input
 * gives the same bytes. Throws PdfError.
 */
export function prepareDocument(typstPdf: Uint8Array, options: PrepareOptions): Uint8Array {
  const draft = openDraft(readPdf(typstPdf));
  const documentId = createHash("sha256").update(options.seed).digest().subarray(0, 16);
  const created = `${options.created.slice(0, 19)}Z`;
  const packet = buildXmp({ ...options, created, documentId });
  const metadata = addObject(
    draft,
    makeStream({ Type: makeName("Metadata"), Subtype: makeName("XML") }, packet),
  );
  const info = addObject(
    draft,
    makeDict({
      Title: encodeText(options.title),
      Author: encodeText(options.author),
      Creator: encodeText(options.creatorTool),
      CreationDate: encodeDate(created),
      ModDate: encodeDate(created),
    }),
  );
  setCatalog(draft, metadata, options);
  setTabOrder(draft);
  const { objects, find } = compactObjects(draft.objects, [draft.catalogNumber, info.number]);
  const id = makeHexString(documentId);
  const trailer = makeDict({
    Size: objects.size + 1,
    Root: find(draft.catalogNumber),
    Info: find(info.number),
    ID: makeArray([id, id]),
  });
  return writePdf(objects, trailer);
}

/** Where a page of `height` points has the box that a template measured from its upper left corner. */
export function toRect(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  height: number,
): readonly [number, number, number, number] {
  return [box.x, height - box.y - box.height, box.x + box.width, height - box.y];
}
