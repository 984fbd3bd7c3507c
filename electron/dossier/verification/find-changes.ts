import { listReachable } from "#electron/dossier/pdf/compact.ts";
import {
  type PdfDict,
  type PdfObject,
  dictOf,
  isKind,
  isName,
} from "#electron/dossier/pdf/object.ts";
import {
  type PdfFile,
  type Revision,
  findIndirect,
  listPages,
} from "#electron/dossier/pdf/read-file.ts";
import { serializeObject } from "#electron/dossier/pdf/serialize-object.ts";
import { type FoundField, listSignatureFields } from "#electron/dossier/signature/find-field.ts";
import { describeChange } from "./change-texts.ts";
import type { Change, ChangeCode } from "./facts.ts";
import { type NamedObject, nameObjects } from "./object-roles.ts";

const SIGNATURE_KEYS = new Set([
  "Type",
  "Filter",
  "SubFilter",
  "ByteRange",
  "Contents",
  "M",
  "Name",
  "Reason",
  "Location",
]);
const TRAILER_KEYS = new Set(["Size", "Prev", "Root", "Info", "ID"]);
/** Types of the objects a drawn seal may consist of; a font program has none. */
const SEAL_TYPES = new Set(["XObject", "Font", "FontDescriptor"]);

function sameExcept(one: PdfDict, other: PdfDict, keys: readonly string[]): boolean {
  const strip = (dict: PdfDict) =>
    [...dict.entries]
      .filter(([key]) => !keys.includes(key))
      .map(([key, value]) => `${key} ${serializeObject(value)}`)
      .sort()
      .join("\n");
  return strip(one) === strip(other);
}

function isSealPart(object: PdfObject | undefined, first: boolean): boolean {
  const dict = dictOf(object);
  if (dict === undefined) return false;
  const type = dict.entries.get("Type");
  if (first) return isKind(object, "stream") && isName(dict.entries.get("Subtype"), "Form");
  return type === undefined || (isKind(type, "name") && SEAL_TYPES.has(type.value));
}

/** New objects that make up the seal, or none when the appearance is not one this app draws. */
function listSealObjects(revision: Revision, field: PdfDict): Set<number> {
  const appearance = field.entries.get("AP");
  if (!isKind(appearance, "dict") || appearance.entries.size !== 1) return new Set();
  const normal = appearance.entries.get("N");
  if (!isKind(normal, "ref")) return new Set();
  const parts = listReachable((number) => revision.objects.get(number)?.value, [normal.number]);
  for (const number of parts) {
    const part = revision.objects.get(number)?.value;
    if (!isSealPart(part, number === normal.number)) parts.delete(number);
  }
  return parts;
}

/** Numbers of the objects that this update may bring, given the one field that it signs. */
function listAllowed(file: PdfFile, revision: Revision, signed: FoundField): Set<number> {
  const allowed = new Set<number>();
  const isNew = (number: number) => findIndirect(file, number, revision.index - 1) === undefined;
  const before = dictOf(findIndirect(file, signed.number, revision.index - 1)?.value);
  const value = signed.dict.entries.get("V");
  const seal = listSealObjects(revision, signed.dict);
  const oldAppearance = before?.entries.get("AP") ?? null;
  const newAppearance = signed.dict.entries.get("AP") ?? null;
  const appearanceFit =
    seal.size > 0 || serializeObject(oldAppearance) === serializeObject(newAppearance);
  if (before !== undefined && appearanceFit && sameExcept(before, signed.dict, ["V", "AP"])) {
    allowed.add(signed.number);
  }
  if (isKind(value, "ref") && isNew(value.number)) {
    const dict = revision.objects.get(value.number)?.value;
    const known =
      isKind(dict, "dict") && [...dict.entries.keys()].every((key) => SIGNATURE_KEYS.has(key));
    if (known) allowed.add(value.number);
  }
  for (const number of seal) if (isNew(number)) allowed.add(number);
  return allowed;
}

const CHANGED: Readonly<Record<NamedObject["role"], ChangeCode>> = {
  catalog: "catalog-changed",
  "page-tree": "page-changed",
  page: "page-changed",
  content: "content-changed",
  annotation: "annotation-changed",
  field: "field-changed",
  appearance: "appearance-changed",
  signature: "signature-changed",
  attachment: "attachment-changed",
  info: "info-changed",
  metadata: "metadata-changed",
  tags: "tags-changed",
};

function nameAddition(found: NamedObject | undefined): ChangeCode {
  switch (found?.role) {
    case "page":
      return "page-added";
    case "annotation":
      return "annotation-added";
    case "content":
    case "appearance":
    case "metadata":
    case "tags":
    case "info":
      return CHANGED[found.role];
    case "attachment":
      return "attachment-added";
    case "field":
    case "signature":
      return "signature-extra";
    default:
      return "object-added";
  }
}

type Naming = {
  readonly before: ReadonlyMap<number, NamedObject>;
  readonly after: ReadonlyMap<number, NamedObject>;
};

/** Objects walked through to say what changed, in all updates together; beyond it nothing is named closer. */
const MAX_NAMED = 500_000;
const UNNAMED: Naming = { before: new Map(), after: new Map() };

function nameChange(file: PdfFile, revision: Revision, number: number, naming: Naming): Change {
  const old = findIndirect(file, number, revision.index - 1);
  const found = naming.before.get(number) ?? naming.after.get(number);
  let code: ChangeCode;
  if (old === undefined) code = nameAddition(found);
  else code = found === undefined ? "object-changed" : CHANGED[found.role];
  if (code === "field-changed") {
    const had = dictOf(old?.value)?.entries.has("V") ?? false;
    const has = dictOf(revision.objects.get(number)?.value)?.entries.has("V") ?? false;
    if (had && !has) code = "signature-removed";
  }
  const page = found?.page ?? null;
  return { code, revision: revision.index, object: number, page, text: describeChange(code, page) };
}

function makeChange(code: ChangeCode, revision: number, object: number | null = null): Change {
  return { code, revision, object, page: null, text: describeChange(code, null) };
}

function isTrailerFit(before: Revision, after: Revision): boolean {
  const permanentId = (trailer: PdfDict) => {
    const id = trailer.entries.get("ID");
    return isKind(id, "array") ? serializeObject(id.items[0] ?? null) : "";
  };
  const same = (key: string) =>
    serializeObject(before.trailer.entries.get(key) ?? null) ===
    serializeObject(after.trailer.entries.get(key) ?? null);
  return (
    [...after.trailer.entries.keys()].every((key) => TRAILER_KEYS.has(key)) &&
    same("Root") &&
    same("Info") &&
    permanentId(before.trailer) === permanentId(after.trailer)
  );
}

function listNewlySigned(file: PdfFile, index: number): FoundField[] {
  const before = new Set(
    listSignatureFields(file, index - 1)
      .filter(({ dict }) => !dict.entries.has("V"))
      .map(({ number }) => number),
  );
  return listSignatureFields(file, index).filter(
    ({ number, dict }) => before.has(number) && dict.entries.has("V"),
  );
}

function countLostPages(file: PdfFile, index: number): number {
  return listPages(file, index - 1).length - listPages(file, index).length;
}

function findChangesIn(
  file: PdfFile,
  before: Revision,
  revision: Revision,
  named: boolean,
): Change[] {
  const [signed, ...others] = listNewlySigned(file, revision.index);
  const alone = others.length === 0 ? signed : undefined;
  const allowed = alone === undefined ? new Set<number>() : listAllowed(file, revision, alone);
  const suspects = [...revision.objects.keys()].filter((number) => !allowed.has(number));
  const changes: Change[] = [];
  if (suspects.length > 0) {
    const naming = named
      ? {
          before: nameObjects(file, revision.index - 1),
          after: nameObjects(file, revision.index),
        }
      : UNNAMED;
    changes.push(...suspects.map((number) => nameChange(file, revision, number, naming)));
    if (named && countLostPages(file, revision.index) > 0) {
      changes.push(makeChange("page-removed", revision.index));
    }
  }
  for (const number of revision.freed) {
    if (number !== 0) changes.push(makeChange("object-removed", revision.index, number));
  }
  if (!isTrailerFit(before, revision)) changes.push(makeChange("trailer-changed", revision.index));
  if (alone === undefined && changes.length === 0) {
    changes.push(makeChange("empty-update", revision.index));
  }
  return changes;
}

/**
 * Everything that updates after the first writing did beyond filling one empty signature field each.
 * An allow-list: what is not known to be harmless is named.
 */
export function findChanges(file: PdfFile): readonly Change[] {
  const changes: Change[] = [];
  let before: Revision = file.revisions[0];
  let objects = before.objects.size;
  let walked = 0;
  for (const revision of file.revisions.slice(1)) {
    objects += revision.objects.size;
    const found = findChangesIn(file, before, revision, walked < MAX_NAMED);
    if (found.length > 0) walked += 2 * objects;
    changes.push(...found);
    before = revision;
  }
  if (file.trailing > 0) changes.push(makeChange("trailing-bytes", file.revisions.length));
  return changes;
}
