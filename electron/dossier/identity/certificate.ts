import { BitString, Integer, OctetString, Sequence, Set, Utf8String, fromBER } from "asn1js";
import { type KeyObject, createHash, sign } from "node:crypto";
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  Certificate,
  Extension,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
  TimeType,
} from "pkijs";

export const OID = {
  commonName: "2.5.4.3",
  organisation: "2.5.4.10",
  title: "2.5.4.12",
  subjectKeyIdentifier: "2.5.29.14",
  keyUsage: "2.5.29.15",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
} as const;

export const VALID_YEARS = 5;
/** digitalSignature and nonRepudiation (RFC 5280, 4.2.1.3). */
const KEY_USAGE = 0b1100_0000;

export type Person = {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
};

function makeTime(instant: Date): Time {
  const short = instant.getUTCFullYear() < 2050;
  return new Time({ type: short ? TimeType.UTCTime : TimeType.GeneralizedTime, value: instant });
}

/** An X.501 name with one part a level, least specific first. */
function makeName(person: Person): RelativeDistinguishedNames {
  const parts: readonly (readonly [string, string])[] = [
    [OID.organisation, person.organisation],
    [OID.title, person.role],
    [OID.commonName, person.name],
  ];
  const levels = parts.map(([type, value]) => {
    const attribute = new AttributeTypeAndValue({ type, value: new Utf8String({ value }) });
    return new Set({ value: [attribute.toSchema()] });
  });
  // Only from encoded bytes does pkijs keep the parts on levels of their own.
  const encoded = new Sequence({ value: levels }).toBER();
  return new RelativeDistinguishedNames({ schema: fromBER(encoded).result });
}

/**
 * No basicConstraints: without it the certificate is no issuer (RFC 5280, 4.2.1.9), and NSS can be told
 * to trust it, which it cannot when cA is false.
 */
function makeExtensions(publicKey: PublicKeyInfo): Extension[] {
  const usage = new BitString({ valueHex: Uint8Array.of(KEY_USAGE), unusedBits: 6 });
  const identifier = createHash("sha1")
    .update(publicKey.subjectPublicKey.valueBlock.valueHexView)
    .digest();
  return [
    new Extension({ extnID: OID.keyUsage, critical: true, extnValue: usage.toBER() }),
    // RFC 5280, 4.2.1.2, method 1; a name for the key, nothing rests on SHA-1 here.
    new Extension({
      extnID: OID.subjectKeyIdentifier,
      extnValue: new OctetString({ valueHex: identifier }).toBER(),
    }),
  ];
}

/** A self-issued certificate for a P-256 key: DER, valid five years from `now`. */
export function makeCertificate(
  person: Person,
  keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
  now: Date,
  serial: Uint8Array,
): Uint8Array {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: serial });
  certificate.subject = makeName(person);
  certificate.issuer = makeName(person);
  const from = new Date(now);
  from.setUTCMilliseconds(0);
  const to = new Date(from);
  to.setUTCFullYear(from.getUTCFullYear() + VALID_YEARS);
  certificate.notBefore = makeTime(from);
  certificate.notAfter = makeTime(to);
  const spki = keys.publicKey.export({ format: "der", type: "spki" });
  certificate.subjectPublicKeyInfo = new PublicKeyInfo({ schema: fromBER(spki).result });
  certificate.extensions = makeExtensions(certificate.subjectPublicKeyInfo);
  const algorithm = new AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 });
  certificate.signature = algorithm;
  certificate.signatureAlgorithm = algorithm;
  const tbs = new Uint8Array(certificate.encodeTBS().toBER());
  certificate.tbsView = tbs;
  certificate.signatureValue = new BitString({ valueHex: sign("sha256", tbs, keys.privateKey) });
  return new Uint8Array(certificate.toSchema().toBER());
}
