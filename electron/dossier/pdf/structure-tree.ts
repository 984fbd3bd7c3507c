import { type Draft, addObject, getArray, getDict } from "./draft.ts";
import {
  type PdfDict,
  type PdfObject,
  type PdfRef,
  isKind,
  isName,
  makeArray,
  makeDict,
  makeName,
  withEntries,
} from "./object.ts";
import { PdfError } from "./pdf-error.ts";
import { decodeText } from "./text-string.ts";

/** What a template puts as /Alt on an empty figure to say where a field is read aloud. */
export const ANCHOR_PREFIX = "sigbox:";

export type StructureTree = {
  readonly root: PdfRef;
  readonly document: PdfRef;
  /** Number of each page object in reading order, 0-based. */
  readonly pageOrder: ReadonlyMap<number, number>;
};

export function openStructureTree(draft: Draft): StructureTree {
  const catalog = getDict(draft, draft.objects.get(draft.catalogNumber));
  const root = catalog.entries.get("StructTreeRoot");
  if (!isKind(root, "ref")) throw new PdfError("missing-object", "the document is not tagged");
  const [document] = getArray(draft, getDict(draft, root), "K").items;
  if (!isKind(document, "ref") || !isName(getDict(draft, document).entries.get("S"), "Document")) {
    throw new PdfError("unexpected-type", "the tags do not begin with one Document");
  }
  const pageOrder = new Map(draft.pages.map((page, index) => [page.number, index]));
  return { root, document, pageOrder };
}

/** Index of the first page an element has content on; undefined when it has none. */
function findFirstPage(draft: Draft, tree: StructureTree, ref: PdfObject): number | undefined {
  const element = isKind(ref, "ref") ? draft.objects.get(ref.number) : ref;
  if (!isKind(element, "dict")) return undefined;
  const page = element.entries.get("Pg");
  if (isKind(page, "ref")) return tree.pageOrder.get(page.number);
  for (const kid of getArray(draft, element, "K").items) {
    const found = findFirstPage(draft, tree, kid);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findAnchor(draft: Draft, name: string): PdfRef | undefined {
  for (const [number, object] of draft.objects) {
    if (!isKind(object, "dict") || !isName(object.entries.get("S"), "Figure")) continue;
    const alt = object.entries.get("Alt");
    if (isKind(alt, "string") && decodeText(alt) === ANCHOR_PREFIX + name) {
      return { kind: "ref", number, generation: 0 };
    }
  }
  return undefined;
}

/** Turns the template's placeholder figure into the field's Form element. */
function convertAnchor(draft: Draft, anchor: PdfRef, page: PdfRef, reference: PdfDict): PdfRef {
  const figure = getDict(draft, anchor);
  const parent = figure.entries.get("P");
  // A Form holds its widget and nothing else (ISO 32000-1, table 340).
  if (parent === undefined || getArray(draft, figure, "K").items.length > 0) {
    throw new PdfError("bad-field", "a placeholder for a field must be empty");
  }
  const form = makeDict({
    Type: makeName("StructElem"),
    S: makeName("Form"),
    P: parent,
    K: makeArray([reference]),
    Pg: page,
  });
  draft.objects.set(anchor.number, form);
  return anchor;
}

/** Puts a Form element after the last part of the document that begins on the field's page or before. */
function insertForm(draft: Draft, tree: StructureTree, page: PdfRef, reference: PdfDict): PdfRef {
  const form = addObject(
    draft,
    makeDict({
      Type: makeName("StructElem"),
      S: makeName("Form"),
      P: tree.document,
      K: makeArray([reference]),
      Pg: page,
    }),
  );
  const document = getDict(draft, tree.document);
  const kids = [...getArray(draft, document, "K").items];
  const index = tree.pageOrder.get(page.number) ?? 0;
  let after = kids.length;
  while (after > 0) {
    const kid = kids[after - 1];
    const first = kid === undefined ? undefined : findFirstPage(draft, tree, kid);
    if (first !== undefined && first <= index) break;
    after -= 1;
  }
  kids.splice(after, 0, form);
  draft.objects.set(tree.document.number, withEntries(document, { K: makeArray(kids) }));
  return form;
}

/** Adds (key, element) to the parent tree, a number tree (7.9.7). */
function addToParentTree(draft: Draft, tree: StructureTree, key: number, form: PdfRef): void {
  const root = getDict(draft, tree.root);
  const entry = root.entries.get("ParentTree");
  const node = getDict(draft, entry);
  const changed = node.entries.has("Kids")
    ? withEntries(node, {
        Kids: makeArray([
          ...getArray(draft, node, "Kids").items,
          addObject(
            draft,
            makeDict({ Limits: makeArray([key, key]), Nums: makeArray([key, form]) }),
          ),
        ]),
      })
    : withEntries(node, { Nums: makeArray([...getArray(draft, node, "Nums").items, key, form]) });
  if (isKind(entry, "ref")) draft.objects.set(entry.number, changed);
  draft.objects.set(
    tree.root.number,
    withEntries(root, {
      ParentTree: isKind(entry, "ref") ? entry : changed,
      ParentTreeNextKey: key + 1,
    }),
  );
}

/** Tags a widget as Form (ISO 14289-1, 7.18.4) and returns its /StructParent. */
export function tagWidget(
  draft: Draft,
  tree: StructureTree,
  widget: { readonly ref: PdfRef; readonly page: PdfRef; readonly name: string },
): number {
  const key = getDict(draft, tree.root).entries.get("ParentTreeNextKey");
  if (typeof key !== "number") throw new PdfError("unexpected-type", "no ParentTreeNextKey");
  const reference = makeDict({ Type: makeName("OBJR"), Pg: widget.page, Obj: widget.ref });
  const anchor = findAnchor(draft, widget.name);
  const form =
    anchor === undefined
      ? insertForm(draft, tree, widget.page, reference)
      : convertAnchor(draft, anchor, widget.page, reference);
  addToParentTree(draft, tree, key, form);
  return key;
}
