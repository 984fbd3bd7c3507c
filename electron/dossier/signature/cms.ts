import {
  type AsnType,
  Constructed,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  fromBER,
} from "asn1js";
import { createHash } from "node:crypto";
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";

export const CMS_OID = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  algorithmProtection: "1.2.840.113549.1.9.52",
  sha256: "2.16.840.1.101.3.4.2.1",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  rsaWithSha256: "1.2.840.113549.1.1.11",
  rsaEncryption: "1.2.840.113549.1.1.1",
} as const;

export type KeyKind = "ec" | "rsa";

function makeDigestAlgorithm(): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId: CMS_OID.sha256 });
}

function makeSignatureAlgorithm(kind: KeyKind): AlgorithmIdentifier {
  return kind === "ec"
    ? new AlgorithmIdentifier({ algorithmId: CMS_OID.ecdsaWithSha256 })
    : new AlgorithmIdentifier({ algorithmId: CMS_OID.rsaWithSha256, algorithmParams: new Null() });
}

/** The order of DER's SET OF (X.690, 11.6). */
function sortByDer<T extends { toSchema: () => { toBER: () => ArrayBuffer } }>(
  items: readonly T[],
): T[] {
  return items
    .map((item) => ({ item, der: Buffer.from(item.toSchema().toBER()) }))
    .sort((one, other) => Buffer.compare(one.der, other.der))
    .map(({ item }) => item);
}

export function encodeDigestAlgorithm(): Uint8Array {
  return new Uint8Array(makeDigestAlgorithm().toSchema().toBER());
}

export function encodeSignatureAlgorithm(kind: KeyKind): Uint8Array {
  return new Uint8Array(makeSignatureAlgorithm(kind).toSchema().toBER());
}

function makeAttribute(type: string, value: AsnType): Attribute {
  return new Attribute({ type, values: [value] });
}

function makeAttributes(attributes: readonly Attribute[]): SignedAndUnsignedAttributes {
  return new SignedAndUnsignedAttributes({ type: 0, attributes: sortByDer(attributes) });
}

/**
 * The signed attributes of a PAdES baseline B signature (ETSI EN 319 142-1, 6.3; RFC 5652, 11;
 * RFC 5035; RFC 6211). No signing-time: PAdES keeps the claimed time in the signature dictionary.
 */
export function buildSignedAttributes(
  messageDigest: Uint8Array,
  certificate: Uint8Array,
  kind: KeyKind,
): SignedAndUnsignedAttributes {
  const certificateHash = createHash("sha256").update(certificate).digest();
  const essCertificate = new Sequence({ value: [new OctetString({ valueHex: certificateHash })] });
  const signatureAlgorithm = makeSignatureAlgorithm(kind).toSchema();
  const protection = new Sequence({
    value: [
      makeDigestAlgorithm().toSchema(),
      new Constructed({
        idBlock: { tagClass: 3, tagNumber: 1 },
        value: signatureAlgorithm.valueBlock.value,
      }),
    ],
  });
  return makeAttributes([
    makeAttribute(CMS_OID.contentType, new ObjectIdentifier({ value: CMS_OID.data })),
    makeAttribute(CMS_OID.messageDigest, new OctetString({ valueHex: messageDigest })),
    makeAttribute(
      CMS_OID.signingCertificateV2,
      new Sequence({ value: [new Sequence({ value: [essCertificate] })] }),
    ),
    makeAttribute(CMS_OID.algorithmProtection, protection),
  ]);
}

/** The bytes that are signed: the attributes as SET OF (RFC 5652, 5.4). */
export function encodeForSigning(attributes: SignedAndUnsignedAttributes): Uint8Array {
  const bytes = new Uint8Array(attributes.toSchema().toBER());
  bytes[0] = 0x31;
  return bytes;
}

export type SignedParts = {
  /** The signer's certificate, DER. */
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly kind: KeyKind;
  readonly attributes: SignedAndUnsignedAttributes;
  readonly signature: Uint8Array;
};

function readDer(der: Uint8Array): Certificate {
  return new Certificate({ schema: fromBER(der).result });
}

/** The one DER encoding of a ContentInfo with these parts. */
export function encodeSignedData(parts: SignedParts): Uint8Array {
  const certificate = readDer(parts.certificate);
  const certificates = [certificate, ...parts.chain.map(readDer)];
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    digestAlgorithm: makeDigestAlgorithm(),
    signedAttrs: parts.attributes,
    signatureAlgorithm: makeSignatureAlgorithm(parts.kind),
    signature: new OctetString({ valueHex: parts.signature }),
  });
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [makeDigestAlgorithm()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: CMS_OID.data }),
    certificates: sortByDer(certificates),
    signerInfos: [signerInfo],
  });
  const info = new ContentInfo({
    contentType: CMS_OID.signedData,
    content: signedData.toSchema(true),
  });
  return new Uint8Array(info.toSchema().toBER());
}
