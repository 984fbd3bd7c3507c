import { type PdfDict, type PdfObject, type PdfRef, makeArray, makeRef } from "./object.ts";
import { PdfError } from "./pdf-error.ts";

function listReferences(object: PdfObject | undefined): number[] {
  if (object === undefined || object === null || typeof object !== "object") return [];
  switch (object.kind) {
    case "ref":
      return [object.number];
    case "array":
      return object.items.flatMap(listReferences);
    case "dict":
      return [...object.entries.values()].flatMap(listReferences);
    case "stream":
      return listReferences(object.dict);
    default:
      return [];
  }
}

/** Numbers of all objects that can be reached from the given ones, those included. */
export function listReachable(
  get: (number: number) => PdfObject | undefined,
  roots: readonly number[],
): Set<number> {
  const reached = new Set<number>();
  const waiting = [...roots];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const object = get(number);
    if (reached.has(number) || object === undefined) continue;
    reached.add(number);
    // Not spread: a call takes only so many arguments.
    for (const reference of listReferences(object)) waiting.push(reference);
  }
  return reached;
}

function renumberDict(dict: PdfDict, numbers: ReadonlyMap<number, number>): PdfDict {
  const entries = new Map<string, PdfObject>();
  for (const [key, value] of dict.entries) entries.set(key, renumber(value, numbers));
  return { kind: "dict", entries };
}

function renumber(object: PdfObject, numbers: ReadonlyMap<number, number>): PdfObject {
  if (object === null || typeof object !== "object") return object;
  switch (object.kind) {
    case "ref": {
      const number = numbers.get(object.number);
      return number === undefined ? null : makeRef(number);
    }
    case "array":
      return makeArray(object.items.map((item) => renumber(item, numbers)));
    case "dict":
      return renumberDict(object, numbers);
    case "stream":
      return { kind: "stream", dict: renumberDict(object.dict, numbers), data: object.data };
    default:
      return object;
  }
}

export type CompactObjects = {
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** The new reference to what had this number. */
  readonly find: (number: number) => PdfRef;
};

/** Keeps what can be reached from the roots, numbered from 1 without gaps in the old order. */
export function compactObjects(
  objects: ReadonlyMap<number, PdfObject>,
  roots: readonly number[],
): CompactObjects {
  const reached = [...listReachable((number) => objects.get(number), roots)];
  const numbers = new Map<number, number>();
  for (const number of reached.sort((one, other) => one - other)) {
    numbers.set(number, numbers.size + 1);
  }
  const kept = new Map<number, PdfObject>();
  for (const [old, number] of numbers)
    kept.set(number, renumber(objects.get(old) ?? null, numbers));
  const find = (number: number): PdfRef => {
    const found = numbers.get(number);
    if (found === undefined) throw new PdfError("missing-object", `object ${number} is not kept`);
    return makeRef(found);
  };
  return { objects: kept, find };
}
