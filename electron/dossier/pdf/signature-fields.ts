import { type Draft, addObject, getArray, getDict } from "./draft.ts";
import {
  type PdfDict,
  type PdfRef,
  makeArray,
  makeDict,
  makeName,
  makeStream,
  withEntries,
} from "./object.ts";
import { PdfError } from "./pdf-error.ts";
import { openStructureTree, tagWidget } from "./structure-tree.ts";
import { encodeText } from "./text-string.ts";

export type SignatureField = {
  /** ASCII letters, digits and hyphens. */
  readonly name: string;
  /** The role it is made for, e.g. "Handläggare"; a screen reader adds that it is a signature field. */
  readonly label: string;
  /** 1-based. */
  readonly page: number;
  /** PDF points from the page's lower left corner: x0, y0, x1, y1. */
  readonly rect: readonly [number, number, number, number];
};

/** Print and Locked (table 165): the field is printed and cannot be moved. */
const PRINT_AND_LOCKED = 4 + 128;
/** SignaturesExist and AppendOnly (table 219), set from the start so that signing leaves the form alone. */
const SIGNATURE_FLAGS = 3;

function checkFields(fields: readonly SignatureField[], pages: number): void {
  const seen = new Set<string>();
  for (const { name, label, page, rect } of fields) {
    const [x0, y0, x1, y1] = rect;
    const placed =
      rect.every(Number.isFinite) && x0 >= 0 && y0 >= 0 && x1 - x0 >= 20 && y1 - y0 >= 20;
    const known = Number.isInteger(page) && page >= 1 && page <= pages;
    if (!/^[A-Za-z0-9-]{1,60}$/.test(name) || seen.has(name) || label === "" || !placed || !known) {
      throw new PdfError("bad-field", `unfit signature field ${JSON.stringify(name)}`);
    }
    seen.add(name);
  }
}

function roundPoint(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function makeEmptyAppearance(width: number, height: number) {
  return makeStream(
    {
      Type: makeName("XObject"),
      Subtype: makeName("Form"),
      FormType: 1,
      BBox: makeArray([0, 0, width, height]),
      Resources: makeDict({}),
    },
    new Uint8Array(0),
  );
}

function addField(draft: Draft, field: SignatureField): PdfRef {
  const page = draft.pages[field.page - 1];
  if (page === undefined) throw new PdfError("bad-field", `no page ${field.page}`);
  const [x0, y0, x1, y1] = field.rect.map(roundPoint) as [number, number, number, number];
  const appearance = addObject(
    draft,
    makeEmptyAppearance(roundPoint(x1 - x0), roundPoint(y1 - y0)),
  );
  const ref = addObject(draft, null);
  const structParent = tagWidget(draft, openStructureTree(draft), { ref, page, name: field.name });
  draft.objects.set(
    ref.number,
    makeDict({
      Type: makeName("Annot"),
      Subtype: makeName("Widget"),
      FT: makeName("Sig"),
      T: encodeText(field.name),
      TU: encodeText(field.label),
      F: PRINT_AND_LOCKED,
      P: page,
      Rect: makeArray([x0, y0, x1, y1]),
      StructParent: structParent,
      AP: makeDict({ N: appearance }),
    }),
  );
  const dict = getDict(draft, page);
  const annotations = makeArray([...getArray(draft, dict, "Annots").items, ref]);
  draft.objects.set(page.number, withEntries(dict, { Annots: annotations }));
  return ref;
}

/** Adds the empty signature fields and returns the catalog's /AcroForm. */
export function addSignatureFields(draft: Draft, fields: readonly SignatureField[]): PdfDict {
  checkFields(fields, draft.pages.length);
  const refs = fields.map((field) => addField(draft, field));
  return makeDict({ Fields: makeArray(refs), SigFlags: SIGNATURE_FLAGS });
}

/** Tab order by structure on every page with annotations (ISO 14289-1, 7.18.3). */
export function setTabOrder(draft: Draft): void {
  for (const page of draft.pages) {
    const dict = getDict(draft, page);
    if (!dict.entries.has("Annots")) continue;
    draft.objects.set(page.number, withEntries(dict, { Tabs: makeName("S") }));
  }
}
