import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import type { Result } from "#contract/api.ts";
import { writeDurably } from "#electron/files/write-durably.ts";
import { describeWriteError } from "./describe-file-error.ts";
import { describeIdentityError } from "./describe-identity-error.ts";
import { fail, succeed } from "./failures.ts";

export type NewPerson = { name: string; role: string; organisation: string; passphrase: string };

/** SHA-256 of the certificate (hex), and the instant it ends to be valid. */
export type IdentityFacts = { fingerprint: string; validTo: string };

/** Text of a new identity file, its key encrypted with the passphrase; `now` is an ISO instant. */
export async function makeIdentity(person: NewPerson, now: string): Promise<Result<string>> {
  // Loaded when it is needed: the library for certificates is larger than the rest of the app.
  const { createIdentity } = await import("#electron/dossier/identity/create-identity.ts");
  try {
    const random = (size: number): Uint8Array => randomBytes(size);
    return succeed(await createIdentity({ ...person, now: new Date(now), random }));
  } catch (error) {
    return { ok: false, error: describeIdentityError(error) };
  }
}

/** Makes an identity and writes it to a new file that only its owner can read. */
export async function createIdentityFile(
  person: NewPerson,
  path: string,
  now: string,
): Promise<Result<IdentityFacts>> {
  if (existsSync(path)) return fail("file.exists", { path });
  const made = await makeIdentity(person, now);
  if (!made.ok) return made;
  try {
    writeDurably(path, made.value, 0o600);
  } catch (error) {
    return { ok: false, error: describeWriteError(error, path) };
  }
  const { describeIdentity } = await import("#electron/dossier/identity/open-identity.ts");
  const { fingerprint, validTo } = describeIdentity(made.value);
  return succeed({ fingerprint, validTo });
}
