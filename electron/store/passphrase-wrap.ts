import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { z } from "zod";

/** RFC 7914. About 128 MB and a third of a second for each guess. */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
const MEMORY = 192 * 1024 * 1024;

/** AES-256-GCM under a key that scrypt makes of the passphrase; every value in base64. */
export const PassphraseWrap = z.strictObject({
  kind: z.literal("passphrase"),
  kdf: z.strictObject({
    name: z.literal("scrypt"),
    N: z.literal(COST.N),
    r: z.literal(COST.r),
    p: z.literal(COST.p),
    salt: z.base64().length(24),
  }),
  nonce: z.base64().length(16),
  data: z.base64().length(44),
  tag: z.base64().length(24),
});
export type PassphraseWrap = z.infer<typeof PassphraseWrap>;

export async function wrapWithPassphrase(
  key: Uint8Array,
  passphrase: string,
): Promise<PassphraseWrap> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", await stretch(passphrase, salt), nonce);
  const data = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    kind: "passphrase",
    kdf: { name: "scrypt", ...COST, salt: salt.toString("base64") },
    nonce: nonce.toString("base64"),
    data: data.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
  };
}

/** Null for a wrong passphrase, which cannot be told from altered data. */
export async function unwrapWithPassphrase(
  wrap: PassphraseWrap,
  passphrase: string,
): Promise<Uint8Array | null> {
  const read = (text: string) => Buffer.from(text, "base64");
  const key = await stretch(passphrase, read(wrap.kdf.salt));
  const decipher = createDecipheriv("aes-256-gcm", key, read(wrap.nonce), { authTagLength: 16 });
  decipher.setAuthTag(read(wrap.tag));
  const unwrapped = decipher.update(read(wrap.data));
  try {
    decipher.final();
  } catch {
    return null;
  }
  return new Uint8Array(unwrapped);
}

/** Composed to NFC first: å typed as one character or as two is the same passphrase. */
function stretch(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFC"), salt, 32, { ...COST, maxmem: MEMORY }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
