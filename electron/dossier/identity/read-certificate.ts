import { BitString, Sequence, fromBER } from "asn1js";
import { type KeyObject, createHash, createPublicKey, verify } from "node:crypto";
import { Certificate, type RelativeDistinguishedNames } from "pkijs";
import { OID } from "./certificate.ts";

export type CertificateFacts = {
  readonly commonName: string;
  readonly organisation: string;
  readonly title: string;
  readonly issuer: string;
  /** Hex. */
  readonly serial: string;
  /** SHA-256 of the DER bytes, lower-case hex. */
  readonly fingerprint: string;
  /** ISO 8601, UTC. */
  readonly validFrom: string;
  readonly validTo: string;
  /** keyUsage holds nonRepudiation or digitalSignature. */
  readonly maySign: boolean;
  /** Issuer and subject are the same and the certificate is signed with its own key. */
  readonly selfIssued: boolean;
};

export type ReadCertificate = {
  readonly facts: CertificateFacts;
  readonly publicKey: KeyObject;
  readonly parsed: Certificate;
  readonly der: Uint8Array;
};

function findPart(name: RelativeDistinguishedNames, type: string): string {
  const part = name.typesAndValues.find((attribute) => attribute.type === type);
  const value: unknown = part?.value.valueBlock.value;
  return typeof value === "string" ? value : "";
}

function readMaySign(certificate: Certificate): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === OID.keyUsage);
  if (usage === undefined) return false;
  const { result } = fromBER(usage.extnValue.valueBlock.valueHexView);
  return (
    result instanceof BitString && ((result.valueBlock.valueHexView[0] ?? 0) & 0b1100_0000) !== 0
  );
}

const HASH_BY_SIGNATURE = new Map<string, string>([
  [OID.ecdsaWithSha256, "sha256"],
  ["1.2.840.10045.4.3.3", "sha384"],
  ["1.2.840.10045.4.3.4", "sha512"],
  ["1.2.840.113549.1.1.11", "sha256"],
  ["1.2.840.113549.1.1.12", "sha384"],
  ["1.2.840.113549.1.1.13", "sha512"],
]);

function readSelfIssued(certificate: Certificate, key: KeyObject): boolean {
  if (!certificate.issuer.isEqual(certificate.subject)) return false;
  const hash = HASH_BY_SIGNATURE.get(certificate.signatureAlgorithm.algorithmId);
  if (hash === undefined) return false;
  const signature = certificate.signatureValue.valueBlock.valueHexView;
  return verify(hash, certificate.tbsView, key, signature);
}

/** Reads a DER certificate; undefined when it is not one, or has a key this app does not know. */
export function readCertificate(der: Uint8Array): ReadCertificate | undefined {
  const { result, offset } = fromBER(der);
  if (offset !== der.length || !(result instanceof Sequence)) return undefined;
  try {
    const parsed = new Certificate({ schema: result });
    const spki = Buffer.from(parsed.subjectPublicKeyInfo.toSchema().toBER());
    const publicKey = createPublicKey({ key: spki, format: "der", type: "spki" });
    if (publicKey.asymmetricKeyType !== "ec" && publicKey.asymmetricKeyType !== "rsa")
      return undefined;
    const facts: CertificateFacts = {
      commonName: findPart(parsed.subject, OID.commonName),
      organisation: findPart(parsed.subject, OID.organisation),
      title: findPart(parsed.subject, OID.title),
      issuer: findPart(parsed.issuer, OID.commonName),
      serial: Buffer.from(parsed.serialNumber.valueBlock.valueHexView).toString("hex"),
      fingerprint: createHash("sha256").update(der).digest("hex"),
      validFrom: parsed.notBefore.value.toISOString(),
      validTo: parsed.notAfter.value.toISOString(),
      maySign: readMaySign(parsed),
      selfIssued: readSelfIssued(parsed, publicKey),
    };
    return { facts, publicKey, parsed, der };
  } catch {
    // Both parsers throw plain errors of many kinds on foreign bytes; none of them is a certificate.
    return undefined;
  }
}
