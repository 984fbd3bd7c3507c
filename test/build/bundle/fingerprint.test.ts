import { cpSync, renameSync, utimesSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { takeFingerprint } from "#build/bundle/fingerprint.js";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";
import { writeFiles } from "#test/support/write-files.ts";

function makeTree(): string {
  const root = makeTemporaryFolder();
  writeFiles(root, { "a/one.ts": "1", "a/b/two.ts": "2", "c.json": "{}" });
  return root;
}

describe("takeFingerprint", () => {
  test("does not depend on where or when the files were written", () => {
    const root = makeTree();
    const copy = makeTemporaryFolder();
    cpSync(root, copy, { recursive: true });
    utimesSync(path.join(copy, "c.json"), 0, 0);
    expect(takeFingerprint(copy, ["a", "c.json"])).toBe(takeFingerprint(root, ["a", "c.json"]));
  });

  test.each<[string, (root: string) => void]>([
    ["a changed byte", (root) => writeFiles(root, { "a/b/two.ts": "3" })],
    ["a new file", (root) => writeFiles(root, { "a/b/three.ts": "" })],
    [
      "a renamed file",
      (root) => {
        renameSync(path.join(root, "a/one.ts"), path.join(root, "a/uno.ts"));
      },
    ],
  ])("differs after %s", (_, change) => {
    const root = makeTree();
    const before = takeFingerprint(root, ["a", "c.json"]);
    change(root);
    expect(takeFingerprint(root, ["a", "c.json"])).not.toBe(before);
  });

  test("leaves files out that are not among the inputs", () => {
    const root = makeTree();
    const before = takeFingerprint(root, ["a"]);
    writeFiles(root, { "c.json": "[]" });
    expect(takeFingerprint(root, ["a"])).toBe(before);
  });
});
