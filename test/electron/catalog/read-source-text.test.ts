import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readSourceText } from "#electron/catalog/read-source-text.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

async function readCode(content: Uint8Array | string): Promise<string> {
  const folder = makeTemporaryFolder();
  writeFileSync(path.join(folder, "a.yaml"), content);
  const read = await readSourceText(folder, "a.yaml");
  return read.ok ? read.text : read.problem.code;
}

test("reads Swedish letters", async () => {
  expect(await readCode("a: ÅÄÖ åäö é\n")).toBe("a: ÅÄÖ åäö é\n");
});

test("refuses another encoding rather than guess", async () => {
  expect(await readCode(Buffer.from("a: åäö\n", "latin1"))).toBe("not-utf-8");
});

test("reads up to 1 MB and not a byte more", async () => {
  expect((await readCode("#".repeat(1024 * 1024))).length).toBe(1024 * 1024);
  expect(await readCode("#".repeat(1024 * 1024 + 1))).toBe("file-too-large");
});

test("tells a missing file from a folder", async () => {
  const folder = makeTemporaryFolder();
  mkdirSync(path.join(folder, "a.yaml"));
  expect(await readSourceText(folder, "a.yaml")).toMatchObject({
    problem: { file: "a.yaml", line: 1, column: 1, code: "not-a-file" },
  });
  expect(await readSourceText(folder, "b.yaml")).toMatchObject({
    problem: { code: "file-missing" },
  });
});
