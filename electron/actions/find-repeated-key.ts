import type { TextPlace } from "./find-json-error.ts";

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/g;
const COLON = /[ \t\r\n]*:/y;

/**
 * The first key that an object of the JSON has twice, and where the second stands. JSON.parse keeps the
 * last and says nothing, so that people and programs may read different answers. `text` is valid JSON.
 */
export function findRepeatedKey(text: string): (TextPlace & { key: string }) | undefined {
  const open: (Set<string> | null)[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else {
      const keys = open.at(-1);
      COLON.lastIndex = index + token.length;
      if (keys === undefined || keys === null || !COLON.test(text)) continue;
      const key = JSON.parse(token) as string;
      if (keys.has(key)) {
        const before = text.slice(0, index).split("\n");
        return { key, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
      }
      keys.add(key);
    }
  }
  return undefined;
}
