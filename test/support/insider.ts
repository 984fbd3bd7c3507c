import { createHash } from "node:crypto";
import { type PdfObject, withEntries } from "#electron/dossier/pdf/object.ts";
import { readPdf } from "#electron/dossier/pdf/read-file.ts";
import { appendRevision } from "#electron/dossier/pdf/write-file.ts";
import {
  buildSignedAttributes,
  encodeForSigning,
  encodeSignedData,
} from "#electron/dossier/signature/cms.ts";
import { getIdentity, signSampleField } from "./sample-signature.ts";

/** Signs a field with a good key, and changes something more among the objects of the same update. */
export async function resignUpdate(
  pdf: Uint8Array,
  field: number,
  change: (objects: Map<number, PdfObject>) => void,
): Promise<Uint8Array> {
  const honest = readPdf(await signSampleField(pdf, field)).revisions.at(-1)!;
  const objects = new Map([...honest.objects].map(([number, { value }]) => [number, value]));
  change(objects);
  const [signatureNumber, signature] = [...objects].find(
    ([, value]) =>
      typeof value === "object" && value?.kind === "dict" && value.entries.has("ByteRange"),
  )!;
  if (typeof signature !== "object" || signature?.kind !== "dict") throw new Error("no signature");
  const wide = 9_999_999_999;
  const range: PdfObject = { kind: "array", items: [0, wide, wide, wide] };
  objects.set(signatureNumber, withEntries(signature, { ByteRange: range }));
  const forged = Buffer.from(appendRevision(pdf, objects, honest.trailer));
  const span = readPdf(forged).revisions.at(-1)!.objects.get(signatureNumber)!;
  const start = forged.indexOf("/Contents<", span.start) + 9;
  const end = forged.indexOf(">", start) + 1;
  const numbers = [start, end, forged.length - end].map((value) => String(value).padStart(10));
  forged.write(`/ByteRange[0 ${numbers.join(" ")}]`, forged.indexOf("/ByteRange[", span.start));
  const digest = createHash("sha256")
    .update(forged.subarray(0, start))
    .update(forged.subarray(end))
    .digest();
  const { signer } = await getIdentity();
  const attributes = buildSignedAttributes(digest, signer.certificate, "ec");
  const cms = encodeSignedData({
    certificate: signer.certificate,
    chain: [],
    kind: "ec",
    attributes,
    signature: await signer.sign(encodeForSigning(attributes)),
  });
  const hex = Buffer.from(cms).toString("hex").toUpperCase();
  forged.write(hex.padEnd(end - start - 2, "0"), start + 1);
  return forged;
}
