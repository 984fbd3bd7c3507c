import { type PdfDict, type PdfObject, isKind, isName } from "#electron/dossier/pdf/object.ts";
import { PdfError } from "#electron/dossier/pdf/pdf-error.ts";
import {
  type PdfFile,
  readArray,
  readCatalog,
  readDict,
  resolve,
} from "#electron/dossier/pdf/read-file.ts";
import { decodeText } from "#electron/dossier/pdf/text-string.ts";

/** Far more than anybody signs. */
const MAX_FIELDS = 256;

export type FoundField = {
  readonly number: number;
  readonly name: string;
  /** What the field is for, /TU. */
  readonly label: string;
  readonly dict: PdfDict;
};

function readText(file: PdfFile, object: PdfObject | undefined, index: number): string {
  const value = resolve(file, object, index);
  return isKind(value, "string") ? decodeText(value) : "";
}

/** The signature fields of the form as it stood after revision `index`, in its order. Throws PdfError. */
export function listSignatureFields(
  file: PdfFile,
  index = file.revisions.length - 1,
): readonly FoundField[] {
  const form = readDict(file, readCatalog(file, index), "AcroForm", index);
  const fields = readArray(file, form, "Fields", index);
  if (fields.length > MAX_FIELDS) throw new PdfError("too-many-objects", "too many fields");
  return fields.flatMap((ref) => {
    const dict = resolve(file, ref, index);
    if (!isKind(ref, "ref") || !isKind(dict, "dict") || !isName(dict.entries.get("FT"), "Sig")) {
      return [];
    }
    const name = readText(file, dict.entries.get("T"), index);
    const label = readText(file, dict.entries.get("TU"), index);
    return [{ number: ref.number, name, label, dict }];
  });
}
