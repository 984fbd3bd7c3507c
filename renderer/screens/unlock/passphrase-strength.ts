export const SHORTEST_PASSPHRASE = 12;

export type Strength = "short" | "weak" | "fair" | "strong";

/** A rough hint from length and variety; it does not know which phrases are common. */
export function judgePassphrase(passphrase: string): Strength {
  const length = Array.from(passphrase).length;
  if (length < SHORTEST_PASSPHRASE) return "short";
  const variety = new Set(Array.from(passphrase.toLowerCase())).size;
  const words = passphrase.trim().split(/\s+/).length;
  if (variety < 6) return "weak";
  if (length >= 24 || (length >= 20 && words >= 4)) return "strong";
  return length >= 16 || words >= 3 ? "fair" : "weak";
}
