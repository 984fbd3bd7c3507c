import {
  type BaseBlock,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  fromBER,
} from "asn1js";
import { createCipheriv, createDecipheriv, pbkdf2 } from "node:crypto";
import { promisify } from "node:util";
import { IdentityError } from "./identity-error.ts";

const PBES2 = "1.2.840.113549.1.5.13";
const PBKDF2 = "1.2.840.113549.1.5.12";
const HMAC_SHA256 = "1.2.840.113549.2.9";
const AES_256_CBC = "2.16.840.1.101.3.4.1.42";

/** OWASP's figure for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet, 2023). */
const ITERATIONS = 600_000;
const MAX_ITERATIONS = 10_000_000;

const deriveBytes = promisify(pbkdf2);

/** One spelling for each letter: macOS may type å as two characters (NFD), others as one. */
function deriveKey(passphrase: string, salt: Uint8Array, iterations: number): Promise<Buffer> {
  return deriveBytes(passphrase.normalize("NFC"), salt, iterations, 32, "sha256");
}

/** EncryptedPrivateKeyInfo (RFC 5958) with PBES2 (RFC 8018, 6.2). `salt` and `iv` are 16 bytes each. */
export async function encryptKey(
  pkcs8: Uint8Array,
  passphrase: string,
  chance: { readonly salt: Uint8Array; readonly iv: Uint8Array },
): Promise<Uint8Array> {
  const key = await deriveKey(passphrase, chance.salt, ITERATIONS);
  const cipher = createCipheriv("aes-256-cbc", key, chance.iv);
  const encrypted = Buffer.concat([cipher.update(pkcs8), cipher.final()]);
  key.fill(0);
  const derivation = new Sequence({
    value: [
      new OctetString({ valueHex: chance.salt }),
      new Integer({ value: ITERATIONS }),
      new Sequence({ value: [new ObjectIdentifier({ value: HMAC_SHA256 }), new Null()] }),
    ],
  });
  const parameters = new Sequence({
    value: [
      new Sequence({ value: [new ObjectIdentifier({ value: PBKDF2 }), derivation] }),
      new Sequence({
        value: [
          new ObjectIdentifier({ value: AES_256_CBC }),
          new OctetString({ valueHex: chance.iv }),
        ],
      }),
    ],
  });
  const info = new Sequence({
    value: [
      new Sequence({ value: [new ObjectIdentifier({ value: PBES2 }), parameters] }),
      new OctetString({ valueHex: encrypted }),
    ],
  });
  return new Uint8Array(info.toBER());
}

function unsupported(): never {
  throw new IdentityError("unsupported-key", "the key is not encrypted the way Molnakt does it");
}

function takeSequence(block: BaseBlock | undefined): BaseBlock[] {
  return block instanceof Sequence ? block.valueBlock.value : unsupported();
}

function takeOctets(block: BaseBlock | undefined): Uint8Array {
  return block instanceof OctetString ? block.valueBlock.valueHexView : unsupported();
}

function checkOid(block: BaseBlock | undefined, oid: string): void {
  if (!(block instanceof ObjectIdentifier) || block.valueBlock.toString() !== oid) unsupported();
}

/** Returns the PKCS #8 bytes; throws IdentityError "wrong-passphrase" or "unsupported-key". */
export async function decryptKey(encrypted: Uint8Array, passphrase: string): Promise<Buffer> {
  const { result, offset } = fromBER(encrypted);
  if (offset !== encrypted.length) unsupported();
  const [algorithm, data] = takeSequence(result);
  const [scheme, parameters] = takeSequence(algorithm);
  checkOid(scheme, PBES2);
  const [derivation, encryption] = takeSequence(parameters).map(takeSequence);
  checkOid(derivation?.[0], PBKDF2);
  const [salt, count, ...rest] = takeSequence(derivation?.[1]);
  checkOid(takeSequence(rest.at(-1))[0], HMAC_SHA256);
  checkOid(encryption?.[0], AES_256_CBC);
  const iterations = count instanceof Integer ? count.valueBlock.valueDec : 0;
  if (iterations < 1 || iterations > MAX_ITERATIONS) unsupported();
  const iv = takeOctets(encryption?.[1]);
  if (iv.length !== 16) unsupported();
  const key = await deriveKey(passphrase, takeOctets(salt), iterations);
  const decipher = createDecipheriv("aes-256-cbc", key, iv);
  key.fill(0);
  try {
    return Buffer.concat([decipher.update(takeOctets(data)), decipher.final()]);
  } catch {
    throw new IdentityError("wrong-passphrase", "the passphrase does not open the key");
  }
}
