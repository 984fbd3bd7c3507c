import type { TextPlace } from "./find-json-error.ts";

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

type Step = { list: boolean; at: string | number | null };

/** Where the value at a path stands in a text that is valid JSON, or the innermost value above it that is there. */
export function findJsonPlace(text: string, path: readonly PropertyKey[]): TextPlace {
  const open: Step[] = [];
  let found = { depth: -1, index: 0 };
  const meet = (index: number): void => {
    const depth = open.length;
    if (depth <= found.depth || depth > path.length) return;
    if (open.every((step, i) => step.at === path[i])) found = { depth, index };
  };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === "{" || token === "[") {
      meet(index);
      open.push({ list: token === "[", at: token === "[" ? 0 : null });
    } else if (token === "}" || token === "]") open.pop();
    else if (token === ",") {
      if (inside !== undefined) inside.at = typeof inside.at === "number" ? inside.at + 1 : null;
    } else if (token === ":") continue;
    else if (inside?.list === false && inside.at === null) inside.at = JSON.parse(token) as string;
    else meet(index);
  }
  const before = text.slice(0, found.index).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
