import { decodeText } from "#electron/files/decode-text.ts";

/** Deeper than any file of ours, far from what the stack holds. */
const DEEPEST = 64;

/** Brackets outside strings; a text that is no JSON may get any answer. */
function measureDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") deepest = Math.max(deepest, ++depth);
    else if (character === "}" || character === "]") depth -= 1;
  }
  return deepest;
}

/** JSON from a file nobody vouches for; undefined when it is too large, too deep or no JSON in UTF-8. */
export function readBoundedJson(
  bytes: Uint8Array,
  largest: number,
): { text: string; value: unknown } | undefined {
  if (bytes.length > largest) return undefined;
  const text = decodeText(bytes, "kept");
  if (text === null || measureDepth(text) > DEEPEST) return undefined;
  try {
    return { text, value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
