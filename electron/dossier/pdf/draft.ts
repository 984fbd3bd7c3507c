import {
  type PdfArray,
  type PdfDict,
  type PdfObject,
  type PdfRef,
  isKind,
  makeArray,
  makeRef,
} from "./object.ts";
import { PdfError } from "./pdf-error.ts";
import { type PdfFile, listPages } from "./read-file.ts";

/** A file of one revision, open for change before anybody has signed it. */
export type Draft = {
  readonly objects: Map<number, PdfObject>;
  readonly catalogNumber: number;
  readonly pages: readonly PdfRef[];
  nextNumber: number;
};

export function openDraft(file: PdfFile): Draft {
  const [first] = file.revisions;
  if (file.revisions.length !== 1 || file.trailing !== 0) {
    throw new PdfError("unexpected-type", "only a file of one revision can be prepared");
  }
  const root = first.trailer.entries.get("Root");
  if (!isKind(root, "ref")) throw new PdfError("missing-object", "no catalog");
  const objects = new Map([...first.objects].map(([number, object]) => [number, object.value]));
  let nextNumber = 1;
  for (const number of objects.keys()) nextNumber = Math.max(nextNumber, number + 1);
  return { objects, catalogNumber: root.number, pages: listPages(file), nextNumber };
}

export function addObject(draft: Draft, object: PdfObject): PdfRef {
  const number = draft.nextNumber;
  draft.nextNumber += 1;
  draft.objects.set(number, object);
  return makeRef(number);
}

/** The dictionary a reference leads to; throws PdfError when it is something else. */
export function getDict(draft: Draft, ref: PdfObject | undefined): PdfDict {
  const value = isKind(ref, "ref") ? draft.objects.get(ref.number) : ref;
  if (!isKind(value, "dict")) throw new PdfError("unexpected-type", "expected a dictionary");
  return value;
}

/** The array at a key, direct or referred to; empty when there is none. */
export function getArray(draft: Draft, dict: PdfDict, key: string): PdfArray {
  const entry = dict.entries.get(key);
  const value = isKind(entry, "ref") ? draft.objects.get(entry.number) : entry;
  if (value === undefined || value === null) return makeArray([]);
  if (!isKind(value, "array")) throw new PdfError("unexpected-type", `expected an array at ${key}`);
  return value;
}
