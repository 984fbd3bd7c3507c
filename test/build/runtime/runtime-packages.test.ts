import { expect, test } from "vitest";
import { listRuntimePackages } from "#build/runtime/runtime-packages.js";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";
import { writeFiles } from "#test/support/write-files.ts";

test("listRuntimePackages follows dependencies to the installed ones, once each", () => {
  const root = makeTemporaryFolder();
  writeFiles(root, {
    "node_modules/a/package.json": `{"dependencies":{"@s/b":"1"},"devDependencies":{"d":"1"}}`,
    "node_modules/@s/b/package.json": `{"optionalDependencies":{"c":"1","absent":"1","a":"1"}}`,
    "node_modules/c/package.json": "{}",
    "node_modules/d/package.json": "{}",
  });
  expect(listRuntimePackages(root, ["a"])).toEqual(["@s/b", "a", "c"]);
});
