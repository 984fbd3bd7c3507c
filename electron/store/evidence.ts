import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { beginDurably, makeFolderDurably } from "#electron/files/write-durably.ts";
import { deriveKey } from "./derive-key.ts";
import { attempt, failStore, type StoreResult } from "./failure.ts";

/** Bytes. */
export const LARGEST_EVIDENCE = 100 * 1024 * 1024;

const MARK = Buffer.from("MOLNAKT\u0001", "latin1");
const NONCE = 12;
const TAG = 16;
const OVERHEAD = MARK.length + NONCE + TAG;

/** A file on its way in; nothing of it can be found until it is finished. */
export type EvidenceIntake = {
  /** Refused when the file has become too large; it is then abandoned. */
  append(part: Uint8Array): StoreResult<null>;
  /** Stored once however often it comes; durable when it returns. */
  finish(): StoreResult<{ sha256: string; size: number }>;
  /** Leaves nothing behind. */
  abandon(): void;
};

/**
 * Files by the SHA-256 of their content, as evidence/<first two digits>/<digest>: mark, nonce,
 * AES-256-GCM cipher text, tag. The name and the size are in clear: whoever has the folder and
 * already has a document can tell that it is among the evidence, but reads nothing from it.
 */
export type EvidenceFiles = {
  begin(): StoreResult<EvidenceIntake>;
  /** The same with the whole content at once. */
  put(content: Uint8Array): StoreResult<{ sha256: string }>;
  get(sha256: string): StoreResult<Uint8Array>;
  remove(sha256: string): StoreResult<null>;
};

export function openEvidence(folder: string, master: Uint8Array): EvidenceFiles {
  const key = deriveKey(master, "evidence");
  const shelves = path.join(folder, "evidence");
  const locate = (sha256: string) => path.join(shelves, sha256.slice(0, 2), sha256);
  const isWhole = (sha256: string) => {
    const file = locate(sha256);
    return existsSync(file) && unseal(key, sha256, readFileSync(file)) !== null;
  };

  const begin = (): StoreResult<EvidenceIntake> =>
    attempt(() => {
      makeFolderDurably(shelves, 0o700);
      return { ok: true, value: openIntake(key, shelves, locate, isWhole) };
    });

  return {
    begin,
    put: (content) => {
      if (content.length > LARGEST_EVIDENCE) return failStore("evidence.too-large");
      const begun = begin();
      if (!begun.ok) return begun;
      const appended = begun.value.append(content);
      if (!appended.ok) return appended;
      const finished = begun.value.finish();
      return finished.ok ? { ok: true, value: { sha256: finished.value.sha256 } } : finished;
    },
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

function openIntake(
  key: Uint8Array,
  shelves: string,
  locate: (sha256: string) => string,
  isWhole: (sha256: string) => boolean,
): EvidenceIntake {
  const hash = createHash("sha256");
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const writing = beginDurably(shelves, 0o600);
  let size = 0;
  /** Whatever fails on the way, no half file is left. */
  const orAbandon = <T>(work: () => StoreResult<T>): StoreResult<T> => {
    try {
      const result = attempt(work);
      if (!result.ok) writing.abandon();
      return result;
    } catch (error) {
      writing.abandon();
      throw error;
    }
  };
  writing.write(Buffer.concat([MARK, nonce]));
  return {
    append: (part) =>
      orAbandon(() => {
        size += part.length;
        if (size > LARGEST_EVIDENCE) return failStore("evidence.too-large");
        hash.update(part);
        writing.write(cipher.update(part));
        return { ok: true, value: null };
      }),
    finish: () =>
      orAbandon(() => {
        const sha256 = hash.digest("hex");
        if (isWhole(sha256)) {
          writing.abandon();
          return { ok: true, value: { sha256, size } };
        }
        writing.write(Buffer.concat([cipher.final(), cipher.getAuthTag()]));
        const file = locate(sha256);
        makeFolderDurably(path.dirname(file), 0o700);
        writing.finish(file);
        return { ok: true, value: { sha256, size } };
      }),
    abandon: () => writing.abandon(),
  };
}

/**
 * Null where the file is not what was sealed under this name. The digest is checked against the content, so
 * it need not be sealed with it, and a file can be sealed before its digest is known.
 */
function unseal(key: Uint8Array, sha256: string, sealed: Buffer): Uint8Array | null {
  if (sealed.length < OVERHEAD || !sealed.subarray(0, MARK.length).equals(MARK)) return null;
  const nonce = sealed.subarray(MARK.length, MARK.length + NONCE);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG }).setAuthTag(
    sealed.subarray(-TAG),
  );
  const content = decipher.update(sealed.subarray(MARK.length + NONCE, -TAG));
  try {
    decipher.final();
  } catch {
    return null;
  }
  const same = createHash("sha256").update(content).digest("hex") === sha256;
  return same ? new Uint8Array(content) : null;
}
