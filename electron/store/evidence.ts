import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { makeFolderDurably, writeDurably } from "#electron/files/write-durably.ts";
import { deriveKey } from "./derive-key.ts";
import { attempt, failStore, type StoreResult } from "./failure.ts";

/** Bytes. */
export const LARGEST_EVIDENCE = 100 * 1024 * 1024;

const MARK = Buffer.from("MOLNAKT\u0001", "latin1");
const NONCE = 12;
const TAG = 16;
const OVERHEAD = MARK.length + NONCE + TAG;

/**
 * Files by the SHA-256 of their content, as evidence/<first two digits>/<digest>: mark, nonce,
 * AES-256-GCM cipher text, tag. The name and the size are in clear: whoever has the folder and
 * already has a document can tell that it is among the evidence, but reads nothing from it.
 */
export type EvidenceFiles = {
  /** Stored once however often it is put; durable when it returns. */
  put(content: Uint8Array): StoreResult<{ sha256: string }>;
  get(sha256: string): StoreResult<Uint8Array>;
  remove(sha256: string): StoreResult<null>;
};

export function openEvidence(folder: string, master: Uint8Array): EvidenceFiles {
  const key = deriveKey(master, "evidence");
  const locate = (sha256: string) => path.join(folder, "evidence", sha256.slice(0, 2), sha256);

  return {
    put: (content) =>
      attempt(() => {
        if (content.length > LARGEST_EVIDENCE) return failStore("evidence.too-large");
        const sha256 = digest(content);
        const file = locate(sha256);
        if (!existsSync(file) || unseal(key, sha256, readFileSync(file)) === null) {
          makeFolderDurably(path.dirname(file), 0o700);
          writeDurably(file, seal(key, sha256, content), 0o600);
        }
        return { ok: true, value: { sha256 } };
      }),
    get: (sha256) =>
      attempt(() => {
        const file = locate(sha256);
        if (!existsSync(file)) return failStore("evidence.missing", sha256);
        if (statSync(file).size > LARGEST_EVIDENCE + OVERHEAD) {
          return failStore("evidence.damaged", sha256);
        }
        const content = unseal(key, sha256, readFileSync(file));
        return content === null
          ? failStore("evidence.damaged", sha256)
          : { ok: true, value: content };
      }),
    remove: (sha256) =>
      attempt(() => {
        rmSync(locate(sha256), { force: true });
        return { ok: true, value: null };
      }),
  };
}

function digest(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function seal(key: Uint8Array, sha256: string, content: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(sha256, "latin1"));
  const parts = [MARK, nonce, cipher.update(content), cipher.final()];
  return Buffer.concat([...parts, cipher.getAuthTag()]);
}

/** Null where the file is not what was sealed under this name. */
function unseal(key: Uint8Array, sha256: string, sealed: Buffer): Uint8Array | null {
  if (sealed.length < OVERHEAD || !sealed.subarray(0, MARK.length).equals(MARK)) return null;
  const nonce = sealed.subarray(MARK.length, MARK.length + NONCE);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG })
    .setAAD(Buffer.from(sha256, "latin1"))
    .setAuthTag(sealed.subarray(-TAG));
  const content = decipher.update(sealed.subarray(MARK.length + NONCE, -TAG));
  try {
    decipher.final();
  } catch {
    return null;
  }
  return digest(content) === sha256 ? new Uint8Array(content) : null;
}
