import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = resolve("renderer");

const SPOKEN = new Set(["aria-label", "alt", "title", "placeholder", "label", "hint", "intro"]);

/** Letters written straight into markup, where only texts by key belong. */
function findLiteralText(name: string, source: string): string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(`${name}: ${node.text.trim()}`);
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN.has(node.name.getText()) &&
      node.initializer !== undefined &&
      ts.isStringLiteral(node.initializer) &&
      /\p{L}/u.test(node.initializer.text)
    ) {
      found.push(`${name}: ${node.initializer.text}`);
    }
    if (
      ts.isJsxExpression(node) &&
      node.expression !== undefined &&
      ts.isStringLiteral(node.expression) &&
      ts.isJsxElement(node.parent) &&
      /\p{L}/u.test(node.expression.text)
    ) {
      found.push(`${name}: ${node.expression.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".tsx"),
);

test("no component has a text of its own", () => {
  expect(files.length).toBeGreaterThan(40);
  expect(
    files.flatMap((file) => findLiteralText(file, readFileSync(join(root, file), "utf8"))),
  ).toEqual([]);
});

test("a text of its own would be found", () => {
  expect(findLiteralText("a.tsx", "const a = <p>Spara</p>;")).toHaveLength(1);
  expect(findLiteralText("a.tsx", 'const a = <p>{"Spara"}</p>;')).toHaveLength(1);
  expect(findLiteralText("a.tsx", 'const a = <i aria-label="Spara" />;')).toHaveLength(1);
});
