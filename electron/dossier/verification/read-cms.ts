import { verify } from "node:crypto";
import {
  type ReadCertificate,
  readCertificate,
} from "#electron/dossier/identity/read-certificate.ts";
import {
  type KeyKind,
  buildSignedAttributes,
  encodeForSigning,
} from "#electron/dossier/signature/cms.ts";
import { measureDer } from "./check-der.ts";
import { type CmsFrame, readCmsFrame, readMessageDigest, readSignerId } from "./read-cms-frame.ts";

export type CmsFacts = {
  readonly certificate: ReadCertificate | undefined;
  readonly digestMatches: boolean;
  readonly signatureValid: boolean;
  readonly strict: boolean;
  /** An algorithm that is not checked here: then the two above say nothing about the file. */
  readonly foreignAlgorithm: string | null;
};

const NOTHING: CmsFacts = {
  certificate: undefined,
  digestMatches: false,
  signatureValid: false,
  strict: false,
  foreignAlgorithm: null,
};

const MAX_CERTIFICATES = 8;

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
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

function isInOrder(certificates: readonly Uint8Array[]): boolean {
  return certificates.every((der, index) => {
    const before = certificates[index - 1];
    return before === undefined || Buffer.compare(before, der) < 0;
  });
}

/**
 * The CMS is byte for byte the one that a right signature over this digest has: the regular frame,
 * exactly the signed attributes of baseline B (a signing-time or a second one differs), and no
 * certificate without purpose.
 */
function isStrict(
  frame: CmsFrame,
  digest: Uint8Array,
  signer: ReadCertificate,
  others: readonly ReadCertificate[],
): boolean {
  const kind: KeyKind = signer.publicKey.asymmetricKeyType === "rsa" ? "rsa" : "ec";
  const expected = encodeForSigning(buildSignedAttributes(digest, signer.der, kind));
  return (
    frame.isRegular(kind) &&
    isSame(expected, frame.attributes) &&
    (kind === "rsa" || measureDer(frame.signature) === frame.signature.length) &&
    others.length + 1 === frame.certificates.length &&
    isInOrder(frame.certificates) &&
    isChainClosed(signer, others)
  );
}

/** Judges a signature's /Contents over the digest of the covered bytes; never throws. */
export function readCms(contents: Uint8Array, digest: Uint8Array): CmsFacts {
  const length = measureDer(contents);
  const frame = length === undefined ? undefined : readCmsFrame(contents.subarray(0, length));
  if (length === undefined || frame === undefined) return NOTHING;
  const { foreignAlgorithm } = frame;
  const digestMatches = isSame(readMessageDigest(frame.attributes), digest);
  const certificates = frame.certificates
    .slice(0, MAX_CERTIFICATES)
    .map((der) => readCertificate(Uint8Array.from(der)))
    .filter((certificate) => certificate !== undefined);
  const signer = certificates.find(({ der }) => isSame(readSignerId(der), frame.signerId));
  if (signer === undefined) return { ...NOTHING, digestMatches, foreignAlgorithm };
  const others = certificates.filter((certificate) => certificate !== signer);
  const signatureValid = verify("sha256", frame.attributes, signer.publicKey, frame.signature);
  const padded = contents.subarray(length).every((byte) => byte === 0);
  const strict = padded && isStrict(frame, digest, signer, others);
  return { certificate: signer, digestMatches, signatureValid, strict, foreignAlgorithm };
}
