import { Integer, OctetString, fromBER } from "asn1js";
import { verify } from "node:crypto";
import {
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
} from "pkijs";
import {
  type ReadCertificate,
  readCertificate,
} from "#electron/dossier/identity/read-certificate.ts";
import {
  CMS_OID,
  type KeyKind,
  buildSignedAttributes,
  encodeForSigning,
  encodeSignedData,
} from "#electron/dossier/signature/cms.ts";
import { measureDer } from "./check-der.ts";

export type CmsFacts = {
  readonly certificate: ReadCertificate | undefined;
  readonly digestMatches: boolean;
  readonly signatureValid: boolean;
  readonly strict: boolean;
};

const NOTHING: CmsFacts = {
  certificate: undefined,
  digestMatches: false,
  signatureValid: false,
  strict: false,
};

const MAX_CERTIFICATES = 8;

function parseSignedData(der: Uint8Array): SignedData | undefined {
  try {
    const info = new ContentInfo({ schema: fromBER(der).result });
    if (info.contentType !== CMS_OID.signedData) return undefined;
    return new SignedData({ schema: info.content });
  } catch {
    // The library throws plain errors for whatever is no SignedData; that is the answer here.
    return undefined;
  }
}

function listCertificates(signed: SignedData): ReadCertificate[] {
  return (signed.certificates ?? []).slice(0, MAX_CERTIFICATES).flatMap((item) => {
    const der = item instanceof Certificate ? new Uint8Array(item.toSchema().toBER()) : undefined;
    const read = der === undefined ? undefined : readCertificate(der);
    return read === undefined ? [] : [read];
  });
}

function findSignerCertificate(
  info: SignerInfo,
  certificates: readonly ReadCertificate[],
): ReadCertificate | undefined {
  const sid: unknown = info.sid;
  if (!(sid instanceof IssuerAndSerialNumber)) return undefined;
  return certificates.find(
    ({ parsed }) =>
      sid.serialNumber instanceof Integer &&
      parsed.serialNumber.isEqual(sid.serialNumber) &&
      parsed.issuer.isEqual(sid.issuer),
  );
}

function readMessageDigest(info: SignerInfo): Uint8Array | undefined {
  const attribute = info.signedAttrs?.attributes.find(({ type }) => type === CMS_OID.messageDigest);
  const value: unknown = attribute?.values[0];
  return value instanceof OctetString ? value.valueBlock.valueHexView : undefined;
}

/** Every certificate beside the signer's issued another one of them, so none can be slipped in. */
function isChainClosed(signer: ReadCertificate, others: readonly ReadCertificate[]): boolean {
  let current = signer;
  const left = new Set(others);
  while (left.size > 0) {
    const issuer = [...left].find(({ parsed }) => parsed.subject.isEqual(current.parsed.issuer));
    if (issuer === undefined) return false;
    const signature = current.parsed.signatureValue.valueBlock.valueHexView;
    if (!verify("sha256", current.parsed.tbsView, issuer.publicKey, signature)) return false;
    left.delete(issuer);
    current = issuer;
  }
  return true;
}

function readKind(certificate: ReadCertificate): KeyKind | undefined {
  const type = certificate.publicKey.asymmetricKeyType;
  return type === "ec" || type === "rsa" ? type : undefined;
}

/**
 * The only bytes a right CMS over this digest with these certificates and this signature can have.
 * It holds exactly the signed attributes of baseline B: a signing-time or a second one differs.
 */
function isOnlyEncoding(
  der: Uint8Array,
  digest: Uint8Array,
  signer: ReadCertificate,
  others: readonly ReadCertificate[],
  info: SignerInfo,
): boolean {
  const kind = readKind(signer);
  const signature = info.signature.valueBlock.valueHexView;
  if (kind === undefined) return false;
  if (kind === "ec" && measureDer(signature) !== signature.length) return false;
  const expected = encodeSignedData({
    certificate: signer.der,
    chain: others.map((other) => other.der),
    kind,
    attributes: buildSignedAttributes(digest, signer.der, kind),
    signature,
  });
  return Buffer.compare(expected, der) === 0;
}

/** Judges a signature's /Contents over the digest of the covered bytes; never throws. */
export function readCms(contents: Uint8Array, digest: Uint8Array): CmsFacts {
  const length = measureDer(contents);
  if (length === undefined) return NOTHING;
  const padded = contents.subarray(length).every((byte) => byte === 0);
  const der = contents.subarray(0, length);
  const signed = parseSignedData(der);
  const [info] = signed?.signerInfos ?? [];
  if (signed === undefined || info === undefined) return NOTHING;
  const certificates = listCertificates(signed);
  const signer = findSignerCertificate(info, certificates);
  const stated = readMessageDigest(info);
  const digestMatches = stated !== undefined && Buffer.compare(stated, digest) === 0;
  if (signer === undefined || info.signedAttrs === undefined) {
    return { ...NOTHING, digestMatches };
  }
  const others = certificates.filter((certificate) => certificate !== signer);
  const signatureValid = verify(
    "sha256",
    encodeForSigning(info.signedAttrs),
    signer.publicKey,
    info.signature.valueBlock.valueHexView,
  );
  const strict =
    padded &&
    signed.signerInfos.length === 1 &&
    isOnlyEncoding(der, digest, signer, others, info) &&
    isChainClosed(signer, others);
  return { certificate: signer, digestMatches, signatureValid, strict };
}
