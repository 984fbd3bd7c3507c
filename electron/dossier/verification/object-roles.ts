import { type PdfObject, dictOf, isKind, isName } from "#electron/dossier/pdf/object.ts";
import {
  type PdfFile,
  findIndirect,
  listPages,
  readArray,
  readCatalog,
  resolve,
} from "#electron/dossier/pdf/read-file.ts";
import { listSignatureFields } from "#electron/dossier/signature/find-field.ts";

export type ObjectRole =
  | "catalog"
  | "page-tree"
  | "page"
  | "content"
  | "annotation"
  | "field"
  | "appearance"
  | "signature"
  | "attachment"
  | "info"
  | "metadata"
  | "tags";

export type NamedObject = { readonly role: ObjectRole; readonly page: number | null };

/** What each object is to a reader, as the file stood after revision `index`; first name counts. */
export function nameObjects(file: PdfFile, index: number): ReadonlyMap<number, NamedObject> {
  const names = new Map<number, NamedObject>();
  const name = (object: PdfObject | undefined, role: ObjectRole, page: number | null = null) => {
    if (isKind(object, "ref") && !names.has(object.number))
      names.set(object.number, { role, page });
  };
  const nameBelow = (
    object: PdfObject | undefined,
    role: ObjectRole,
    page: number | null,
    depth = 0,
  ): void => {
    if (object === undefined || object === null || typeof object !== "object" || depth > 64) return;
    if (object.kind === "ref") {
      if (names.has(object.number)) return;
      name(object, role, page);
      nameBelow(findIndirect(file, object.number, index)?.value, role, page, depth + 1);
    } else if (object.kind === "array") {
      for (const item of object.items) nameBelow(item, role, page, depth + 1);
    } else {
      const dict = dictOf(object);
      for (const value of dict?.entries.values() ?? []) nameBelow(value, role, page, depth + 1);
    }
  };

  const trailer = file.revisions[index]?.trailer;
  const catalog = readCatalog(file, index);
  name(trailer?.entries.get("Root"), "catalog");
  name(trailer?.entries.get("Info"), "info");
  name(catalog.entries.get("Metadata"), "metadata");
  for (const [number, field] of listSignatureFields(file, index).map(
    (one) => [one.number, one] as const,
  )) {
    name({ kind: "ref", number, generation: 0 }, "field");
    name(field.dict.entries.get("V"), "signature");
  }
  const pages = listPages(file, index);
  // Pages may share annotations; each is walked through once.
  const walked = new Set<PdfObject>();
  const isNew = (object: PdfObject): boolean => {
    const before = walked.size;
    return walked.add(object).size > before;
  };
  pages.forEach((page, at) => name(page, "page", at + 1));
  name(catalog.entries.get("StructTreeRoot"), "tags");
  for (const [at, page] of pages.entries()) {
    const dict = dictOf(resolve(file, page, index));
    const annotations = resolve(file, dict?.entries.get("Annots"), index);
    const shown = isKind(annotations, "array") && isNew(annotations) ? annotations.items : [];
    for (const annotation of shown) {
      const own = dictOf(resolve(file, annotation, index));
      name(annotation, "annotation", at + 1);
      if (own === undefined || !isNew(own)) continue;
      const role = isName(own.entries.get("FT"), "Sig") ? "appearance" : "annotation";
      nameBelow(own.entries.get("AP"), role, at + 1);
    }
    name(dict?.entries.get("Parent"), "page-tree");
    nameBelow(dict?.entries.get("Contents"), "content", at + 1);
    nameBelow(dict?.entries.get("Resources"), "content", at + 1);
  }
  for (const file_ of readArray(file, catalog, "AF", index)) nameBelow(file_, "attachment", null);
  nameBelow(catalog.entries.get("Names"), "attachment", null);
  nameBelow(catalog.entries.get("StructTreeRoot"), "tags", null);
  nameBelow(resolve(file, catalog.entries.get("StructTreeRoot"), index), "tags", null);
  return names;
}
