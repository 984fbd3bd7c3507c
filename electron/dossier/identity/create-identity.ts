import { generateKeyPairSync } from "node:crypto";
import { type Person, makeCertificate } from "./certificate.ts";
import { encryptKey } from "./encrypted-key.ts";
import { IdentityError } from "./identity-error.ts";
import { encodePem } from "./pem.ts";

/** Characters. */
export const MIN_PASSPHRASE = 12;
/** X.520 sets 64 for each part of the name. */
export const MAX_NAME = 64;

export type NewIdentity = Person & {
  readonly passphrase: string;
  /** The certificate is valid from this moment. */
  readonly now: Date;
  /** So many unpredictable bytes. */
  readonly random: (size: number) => Uint8Array;
};

function checkPerson(person: Person): Person {
  const clean = (value: string): string => {
    const trimmed = value.normalize("NFC").trim();
    if (trimmed === "" || trimmed.length > MAX_NAME || /\p{Cc}/u.test(trimmed)) {
      throw new IdentityError("bad-name", `a name part must have 1 to ${MAX_NAME} characters`);
    }
    return trimmed;
  };
  return {
    name: clean(person.name),
    role: clean(person.role),
    organisation: clean(person.organisation),
  };
}

/** Positive and always 16 bytes long, so that its DER form needs no padding. */
function makeSerial(random: (size: number) => Uint8Array): Uint8Array {
  const serial = Uint8Array.from(random(16));
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
}

/**
 * Makes a key and its self-issued certificate: an identity file, text with two PEM blocks
 * (ENCRYPTED PRIVATE KEY and CERTIFICATE) that other tools read too. Throws IdentityError.
 */
export async function createIdentity(wanted: NewIdentity): Promise<string> {
  if (wanted.passphrase.normalize("NFC").length < MIN_PASSPHRASE) {
    throw new IdentityError("weak-passphrase", `at least ${MIN_PASSPHRASE} characters`);
  }
  const person = checkPerson(wanted);
  const keys = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const certificate = makeCertificate(person, keys, wanted.now, makeSerial(wanted.random));
  const pkcs8 = keys.privateKey.export({ format: "der", type: "pkcs8" });
  const chance = { salt: wanted.random(16), iv: wanted.random(16) };
  const encrypted = await encryptKey(pkcs8, wanted.passphrase, chance);
  pkcs8.fill(0);
  return encodePem("ENCRYPTED PRIVATE KEY", encrypted) + encodePem("CERTIFICATE", certificate);
}
