/** ISO 32000-1, 7.3. Streams keep their bytes as stored (still encoded). */
export type PdfObject =
  null | boolean | number | PdfName | PdfString | PdfRef | PdfArray | PdfDict | PdfStream;

export type PdfName = { readonly kind: "name"; readonly value: string };
export type PdfString = {
  readonly kind: "string";
  readonly bytes: Uint8Array;
  readonly hex: boolean;
};
export type PdfRef = { readonly kind: "ref"; readonly number: number; readonly generation: number };
export type PdfArray = { readonly kind: "array"; readonly items: readonly PdfObject[] };
export type PdfDict = { readonly kind: "dict"; readonly entries: ReadonlyMap<string, PdfObject> };
export type PdfStream = {
  readonly kind: "stream";
  readonly dict: PdfDict;
  readonly data: Uint8Array;
};

type Kind = "name" | "string" | "ref" | "array" | "dict" | "stream";
type OfKind<K extends Kind> = Extract<PdfObject, { kind: K }>;

export function isKind<K extends Kind>(
  object: PdfObject | undefined,
  kind: K,
): object is OfKind<K> {
  return typeof object === "object" && object !== null && object.kind === kind;
}

export function isName(object: PdfObject | undefined, value: string): boolean {
  return isKind(object, "name") && object.value === value;
}

export function makeName(value: string): PdfName {
  return { kind: "name", value };
}

export function makeRef(number: number): PdfRef {
  return { kind: "ref", number, generation: 0 };
}

export function makeArray(items: readonly PdfObject[]): PdfArray {
  return { kind: "array", items };
}

export function makeDict(entries: Readonly<Record<string, PdfObject>>): PdfDict {
  return { kind: "dict", entries: new Map(Object.entries(entries)) };
}

/** The length entry is set from the data. */
export function makeStream(
  entries: Readonly<Record<string, PdfObject>>,
  data: Uint8Array,
): PdfStream {
  return { kind: "stream", dict: makeDict({ ...entries, Length: data.length }), data };
}

/** A copy with the given entries set; existing keys keep their place. */
export function withEntries(dict: PdfDict, changes: Readonly<Record<string, PdfObject>>): PdfDict {
  const entries = new Map(dict.entries);
  for (const [key, value] of Object.entries(changes)) entries.set(key, value);
  return { kind: "dict", entries };
}

/** The dictionary of a dictionary or a stream. */
export function dictOf(object: PdfObject | undefined): PdfDict | undefined {
  if (isKind(object, "dict")) return object;
  return isKind(object, "stream") ? object.dict : undefined;
}
