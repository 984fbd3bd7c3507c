import { type KeyObject, createPrivateKey, createPublicKey, sign } from "node:crypto";
import type { Signer } from "#electron/dossier/signature/signer.ts";
import { decryptKey } from "./encrypted-key.ts";
import { IdentityError } from "./identity-error.ts";
import { decodePem } from "./pem.ts";
import {
  type CertificateFacts,
  type ReadCertificate,
  readCertificate,
} from "./read-certificate.ts";

function readParts(text: string): { certificate: ReadCertificate; key: Uint8Array } {
  const [der] = decodePem("CERTIFICATE", text);
  const [key] = decodePem("ENCRYPTED PRIVATE KEY", text);
  const certificate = der === undefined ? undefined : readCertificate(der);
  if (certificate === undefined || key === undefined) {
    throw new IdentityError("not-an-identity", "the text is not an identity file");
  }
  return { certificate, key };
}

/** What the certificate in an identity file says; needs no passphrase. Throws IdentityError. */
export function describeIdentity(text: string): CertificateFacts {
  return readParts(text).certificate.facts;
}

function readPrivateKey(pkcs8: Buffer): KeyObject {
  try {
    return createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
  } catch {
    // A wrong key decrypts to valid padding once in 256 times, and then to no key.
    throw new IdentityError("wrong-passphrase", "the passphrase does not open the key");
  } finally {
    pkcs8.fill(0);
  }
}

/** Opens an identity file for signing. Throws IdentityError, "wrong-passphrase" among others. */
export async function openIdentity(text: string, passphrase: string): Promise<Signer> {
  const { certificate, key } = readParts(text);
  const privateKey = readPrivateKey(await decryptKey(key, passphrase));
  const own = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  if (!own.equals(certificate.publicKey.export({ format: "der", type: "spki" }))) {
    throw new IdentityError(
      "not-an-identity",
      "the key and the certificate do not belong together",
    );
  }
  return {
    certificate: certificate.der,
    chain: [],
    sign: (input) => Promise.resolve(new Uint8Array(sign("sha256", input, privateKey))),
  };
}
