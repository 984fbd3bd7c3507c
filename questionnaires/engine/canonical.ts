/**
 * Canonical JSON after RFC 8785: keys sorted by UTF-16 code units, no spaces, strings and numbers as
 * JSON.stringify writes them. Object members that are undefined are left out. Throws a TypeError for what
 * JSON cannot carry without loss: undefined, NaN, infinities, functions, bigints, dates and other class
 * instances, lone surrogates.
 */
export function canonicalize(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return writeString(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be written as JSON.`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, canonicalize).join(",")}]`;
  if (typeof value === "object" && isPlain(value)) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${writeString(key)}:${canonicalize(member)}`);
    return `{${members.join(",")}}`;
  }
  throw new TypeError(`A value of type ${typeof value} cannot be written as JSON.`);
}

/** True when `text` is the canonical JSON of the value read from it; never throws for what JSON can carry. */
export function isCanonical(text: string, value: unknown): boolean {
  try {
    return canonicalize(value) === text;
  } catch (error) {
    // Half a character can be written as an escape, but never canonically.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function writeString(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError("A text has half a character in it.");
  return JSON.stringify(text);
}

/** Objects from other realms count as plain too: their prototype has no prototype of its own. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
