/** A place in a text, both counted from 1. */
export type TextPlace = { line: number; column: number };

const SPACE = /[ \t\r\n]*/y;
// RFC 8259 section 7: no bare control character in a string.
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;

type Expected = "value" | "first-value" | "key" | "first-key" | "colon" | "separator";

function measureMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Offset of the first character that JSON does not allow, or of the end where something is missing. */
function findOffset(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  let at = measureMatch(SPACE, text, 0);
  for (;;) {
    const character = text[at] ?? "";
    let length = 1;
    if (expected === "first-key" && character === "}") {
      open.pop();
      expected = "separator";
    } else if (expected === "key" || expected === "first-key") {
      length = measureMatch(STRING, text, at);
      expected = "colon";
    } else if (expected === "colon") {
      length = character === ":" ? 1 : 0;
      expected = "value";
    } else if (expected === "separator") {
      const close = open.at(-1);
      if (close === undefined) return at;
      if (character === close) open.pop();
      else if (character === ",") expected = close === "}" ? "key" : "value";
      else length = 0;
    } else if (expected === "first-value" && character === "]") {
      open.pop();
      expected = "separator";
    } else if (character === "{") {
      open.push("}");
      expected = "first-key";
    } else if (character === "[") {
      open.push("]");
      expected = "first-value";
    } else {
      length = measureMatch(STRING, text, at) || measureMatch(SCALAR, text, at);
      expected = "separator";
    }
    if (length === 0) return at;
    at += length;
    at += measureMatch(SPACE, text, at);
  }
}

/** Where a text that JSON.parse refuses goes wrong; the engines' own messages often leave it out. */
export function findJsonError(text: string): TextPlace {
  const before = text.slice(0, findOffset(text)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
