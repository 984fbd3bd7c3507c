import { createHmac } from "node:crypto";

type Purpose = "database" | "evidence" | "check";

/** HKDF-Expand (RFC 5869, 2.3) with SHA-256 to one block: the master key is uniformly random already. */
export function deriveKey(master: Uint8Array, purpose: Purpose): Buffer {
  if (master.length !== 32) throw new Error("A master key has 32 bytes.");
  return createHmac("sha256", master).update(`molnakt/${purpose}\u0001`, "latin1").digest();
}
