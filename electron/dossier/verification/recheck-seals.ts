import { type Coverage, findUncovered } from "#electron/dossier/document/read-coverage.ts";
import { TEXTS } from "#electron/dossier/document/texts.ts";
import {
  type PdfDict,
  type PdfObject,
  isKind,
  makeDict,
  makeRef,
} from "#electron/dossier/pdf/object.ts";
import type { PdfFile } from "#electron/dossier/pdf/read-file.ts";
import { serializeIndirect, serializeObject } from "#electron/dossier/pdf/serialize-object.ts";
import { decodeText } from "#electron/dossier/pdf/text-string.ts";
import { type SealFacts, drawSeal } from "#electron/dossier/signature/appearance.ts";
import { type FoundField, listSignatureFields } from "#electron/dossier/signature/find-field.ts";
import { readBox } from "#electron/dossier/signature/sign-field.ts";
import type { Language } from "#engine/local-text.ts";
import type { SignatureFacts } from "./facts.ts";

export type SealStyle = {
  readonly language: Language;
  readonly font: Uint8Array;
  readonly covers: Coverage;
};

function readText(dict: PdfDict | undefined, key: string): string {
  const value = dict?.entries.get(key);
  return isKind(value, "string") ? decodeText(value) : "";
}

type Drawing = { readonly objects: ReadonlyMap<number, PdfObject>; readonly seal: PdfObject };

function drawAgain(
  field: FoundField,
  signatureNumber: number,
  facts: SealFacts,
  { language, font }: SealStyle,
): Drawing {
  const objects = new Map<number, PdfObject>();
  const seal = drawSeal(facts, { font, language }, readBox(field), (object) => {
    const number = signatureNumber + 1 + objects.size;
    objects.set(number, object);
    return makeRef(number);
  });
  return { objects, seal };
}

function isTruthful(file: PdfFile, signature: SignatureFacts, style: SealStyle): boolean {
  const { certificate, claimedTime } = signature;
  const revision = file.revisions[signature.revision];
  const field = listSignatureFields(file, signature.revision).find(
    ({ name }) => name === signature.field,
  );
  const value = field?.dict.entries.get("V");
  if (revision === undefined || field === undefined || !isKind(value, "ref")) return false;
  const dict = revision.objects.get(value.number)?.value;
  const stated = isKind(dict, "dict") ? dict : undefined;
  if (certificate === null || claimedTime === null) return false;
  const { commonName: name, fingerprint } = certificate;
  if (findUncovered(name, style.covers).length > 0 || readText(stated, "Name") !== name) {
    return false;
  }
  const reason = `${TEXTS.signHere[style.language]}: ${field.label}`;
  if (readText(stated, "Reason") !== reason || stated?.entries.has("Location") === true)
    return false;
  const { objects, seal } = drawAgain(
    field,
    value.number,
    { name, role: field.label, claimedTime, fingerprint },
    style,
  );
  const shown = serializeObject(field.dict.entries.get("AP") ?? null);
  return (
    shown === serializeObject(makeDict({ N: seal })) &&
    [...objects].every(([number, object]) => {
      const found = revision.objects.get(number)?.value;
      if (found === undefined) return false;
      const [one, other] = [serializeIndirect(number, found), serializeIndirect(number, object)];
      return Buffer.compare(one, other) === 0;
    })
  );
}

/**
 * Intact signatures whose box on the page, or whose name and reason in a reading program, say something
 * else than the certificate and the field do: a signer draws the box himself.
 */
export function findForeignSeals(
  file: PdfFile,
  signatures: readonly SignatureFacts[],
  style: SealStyle,
): string[] {
  return signatures
    .filter((signature) => signature.intact && !isTruthful(file, signature, style))
    .map(({ signer, role, field }) => signer || role || field);
}
