import { Integer, ObjectIdentifier, Sequence, fromBER } from "asn1js";
import {
  CMS_OID,
  type KeyKind,
  encodeDigestAlgorithm,
  encodeSignatureAlgorithm,
} from "#electron/dossier/signature/cms.ts";
import { type Child, listChildren } from "./check-der.ts";

const INTEGER = 0x02;
const OCTETS = 0x04;
const SEQUENCE = 0x30;
const SET = 0x31;
const CONTEXT_0 = 0xa0;

/** The parts of a CMS SignedData (RFC 5652, 5.1) with one signer. */
export type CmsFrame = {
  readonly certificates: readonly Uint8Array[];
  /** Issuer and serial number, as they follow each other in the signer's certificate. */
  readonly signerId: Uint8Array;
  /** The bytes that are signed: the attributes as SET OF. */
  readonly attributes: Uint8Array;
  readonly signature: Uint8Array;
  /** The first algorithm that is neither SHA-256 nor a signature over it, by name or number. */
  readonly foreignAlgorithm: string | null;
  /** The frame holds these parts, the constants around them and nothing else. */
  readonly isRegular: (kind: KeyKind) => boolean;
};

function same(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
}

function encode(block: { toBER: () => ArrayBuffer }): Uint8Array {
  return new Uint8Array(block.toBER());
}

function findTag(children: readonly Child[], tag: number): Child | undefined {
  return children.find((child) => child.tag === tag);
}

/** Those that older and other programs sign with; any other is told by its number. */
const NAMES: Readonly<Record<string, string>> = {
  "1.2.840.113549.2.5": "MD5",
  "1.3.14.3.2.26": "SHA-1",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
  "1.2.840.10045.4.1": "ECDSA/SHA-1",
  "1.2.840.113549.1.1.5": "RSA/SHA-1",
  "1.2.840.113549.1.1.10": "RSA-PSS",
  "1.3.101.112": "Ed25519",
};
const SIGNED_WITH: readonly string[] = [
  CMS_OID.ecdsaWithSha256,
  CMS_OID.rsaWithSha256,
  CMS_OID.rsaEncryption,
];

function readAlgorithm(sequence: Child | undefined): string {
  const { result } = fromBER(listChildren(sequence?.whole)[0]?.whole ?? new Uint8Array(0));
  return result instanceof ObjectIdentifier ? result.valueBlock.toString() : "?";
}

/** `info` has passed for one with the signer's id, the digest's algorithm and the signature's. */
function findForeignAlgorithm(info: readonly Child[]): string | null {
  const [, digest, signing] = info.filter(({ tag }) => tag === SEQUENCE).map(readAlgorithm);
  const foreign = [
    digest === CMS_OID.sha256 ? [] : [digest],
    SIGNED_WITH.includes(signing ?? "") ? [] : [signing],
  ].flat()[0];
  return foreign === undefined ? null : (NAMES[foreign] ?? foreign);
}

const VERSION_1 = encode(new Integer({ value: 1 }));
const SIGNED_DATA = encode(new ObjectIdentifier({ value: CMS_OID.signedData }));
/** encapContentInfo without content: what is signed lies outside. */
const DETACHED = encode(new Sequence({ value: [new ObjectIdentifier({ value: CMS_OID.data })] }));
const DIGEST = encodeDigestAlgorithm();
const DIGEST_SET = Buffer.concat([Uint8Array.of(SET, DIGEST.length), DIGEST]);

function isRegularInfo(children: readonly Child[], kind: KeyKind): boolean {
  const [version, signerId, digest, attributes, algorithm, signature] = children;
  return (
    children.length === 6 &&
    same(version?.whole, VERSION_1) &&
    signerId?.tag === SEQUENCE &&
    same(digest?.whole, DIGEST) &&
    attributes?.tag === CONTEXT_0 &&
    same(algorithm?.whole, encodeSignatureAlgorithm(kind)) &&
    signature?.tag === OCTETS
  );
}

function isRegularData(
  outer: readonly Child[],
  wrapped: readonly Child[],
  data: readonly Child[],
): boolean {
  const [version, digests, content, certificates, signers] = data;
  return (
    outer.length === 2 &&
    same(outer[0]?.whole, SIGNED_DATA) &&
    outer[1]?.tag === CONTEXT_0 &&
    wrapped.length === 1 &&
    wrapped[0]?.tag === SEQUENCE &&
    data.length === 5 &&
    same(version?.whole, VERSION_1) &&
    same(digests?.whole, DIGEST_SET) &&
    same(content?.whole, DETACHED) &&
    certificates?.tag === CONTEXT_0 &&
    signers?.tag === SET
  );
}

/** Takes DER apart; undefined when it has no signer with attributes and signature. */
export function readCmsFrame(der: Uint8Array): CmsFrame | undefined {
  const outer = listChildren(der);
  const wrapped = listChildren(outer[1]?.whole);
  const data = listChildren(wrapped[0]?.whole);
  const infos = listChildren(data.filter(({ tag }) => tag === SET).at(-1)?.whole);
  const info = listChildren(infos[0]?.whole);
  const signerId = info.find(({ tag }) => tag === SEQUENCE);
  const attributes = findTag(info, CONTEXT_0);
  const signature = findTag(info, OCTETS);
  if (signerId === undefined || attributes === undefined || signature === undefined)
    return undefined;
  const signed = Uint8Array.from(attributes.whole);
  signed[0] = SET;
  return {
    certificates: listChildren(findTag(data, CONTEXT_0)?.whole).map(({ whole }) => whole),
    signerId: signerId.content,
    attributes: signed,
    signature: signature.content,
    foreignAlgorithm: findForeignAlgorithm(info),
    isRegular: (kind) =>
      der[0] === SEQUENCE &&
      isRegularData(outer, wrapped, data) &&
      infos.length === 1 &&
      infos[0]?.tag === SEQUENCE &&
      isRegularInfo(info, kind),
  };
}

/** Issuer and serial number of a certificate, in the order SignedData names them. */
export function readSignerId(certificate: Uint8Array): Uint8Array | undefined {
  const fields = listChildren(listChildren(certificate)[0]?.whole);
  const at = fields.findIndex(({ tag }) => tag === INTEGER);
  const [serial, issuer] = [fields[at], fields[at + 2]];
  if (serial === undefined || issuer === undefined) return undefined;
  return Buffer.concat([issuer.whole, serial.whole]);
}

/** The message-digest among signed attributes. */
export function readMessageDigest(attributes: Uint8Array): Uint8Array | undefined {
  const type = encode(new ObjectIdentifier({ value: CMS_OID.messageDigest }));
  const attribute = listChildren(attributes).find(({ whole }) =>
    same(listChildren(whole)[0]?.whole, type),
  );
  const [value] = listChildren(listChildren(attribute?.whole)[1]?.whole);
  return value?.tag === OCTETS ? value.content : undefined;
}
