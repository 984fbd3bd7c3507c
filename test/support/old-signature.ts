import { fromBER, OctetString } from "asn1js";
import { createHash } from "node:crypto";
import { ContentInfo, SignedData } from "pkijs";
import { CMS_OID } from "#electron/dossier/signature/cms.ts";

export type Algorithms = {
  /** Object identifiers. */
  digest: string;
  signing: string;
  /** Node's name for the digest. */
  hash: string;
};

/** The file with its first signature's CMS naming other algorithms, and the right digest by them. */
export function signWithOthers(
  pdf: Uint8Array,
  { digest, signing, hash }: Algorithms,
): Uint8Array<ArrayBuffer> {
  const file = Buffer.from(pdf);
  const start = file.indexOf("/Contents<") + "/Contents".length;
  const end = file.indexOf(">", start) + 1;
  const der = Buffer.from(file.toString("latin1", start + 1, end - 1), "hex");
  const info = new ContentInfo({ schema: fromBER(Uint8Array.from(der)).result });
  const data = new SignedData({ schema: info.content as never });
  const [signer] = data.signerInfos;
  const [named] = data.digestAlgorithms;
  if (signer?.signedAttrs === undefined || named === undefined) throw new Error("no signer");
  for (const algorithm of [named, signer.digestAlgorithm]) algorithm.algorithmId = digest;
  signer.signatureAlgorithm.algorithmId = signing;
  const covered = createHash(hash).update(file.subarray(0, start)).update(file.subarray(end));
  for (const attribute of signer.signedAttrs.attributes) {
    if (attribute.type === CMS_OID.messageDigest) {
      Object.assign(attribute, { values: [new OctetString({ valueHex: covered.digest() })] });
    }
  }
  const other = new ContentInfo({
    contentType: info.contentType,
    content: data.toSchema(true),
  });
  const hex = Buffer.from(other.toSchema().toBER()).toString("hex").toUpperCase();
  file.write(hex.padEnd(end - start - 2, "0"), start + 1);
  return Uint8Array.from(file);
}
