import { createHash } from "node:crypto";
import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LARGEST_EVIDENCE, openEvidence } from "#electron/store/evidence.ts";
import { hashFolder } from "#test/support/folder-state.ts";
import { unwrap } from "#test/support/store-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const key = new Uint8Array(32).fill(7);
const content = new TextEncoder().encode("Avtal om molntjänst");
const sha256 = createHash("sha256").update(content).digest("hex");
const place = path.join("evidence", sha256.slice(0, 2), sha256);

function putOne() {
  const folder = makeTemporaryFolder();
  const evidence = openEvidence(folder, key);
  expect(unwrap(evidence.put(content))).toEqual({ sha256 });
  return { folder, evidence, file: path.join(folder, place) };
}

test("any content comes back as it was, under the SHA-256 of it", () => {
  const evidence = openEvidence(makeTemporaryFolder(), key);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      const put = unwrap(evidence.put(bytes));
      expect(put.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      expect(unwrap(evidence.get(put.sha256))).toEqual(bytes);
    }),
    { numRuns: 40 },
  );
});

test("the same content is stored once and its file left alone", () => {
  const { folder, evidence } = putOne();
  const before = hashFolder(folder);
  expect(Object.keys(before)).toEqual([place]);
  unwrap(evidence.put(content));
  expect(hashFolder(folder)).toEqual(before);
});

test("the file holds nothing of the content, and another key reads nothing from it", () => {
  const { folder, file } = putOne();
  expect(readFileSync(file).includes("molntjänst")).toBe(false);
  const other = openEvidence(folder, new Uint8Array(32).fill(8));
  expect(other.get(sha256)).toMatchObject({ error: { code: "evidence.damaged" } });
});

test("the same content is encrypted differently in another store", () => {
  expect(readFileSync(putOne().file)).not.toEqual(readFileSync(putOne().file));
});

test("every altered byte is found, and putting the content again mends the file", () => {
  const { evidence, file } = putOne();
  const sealed = readFileSync(file);
  for (let at = 0; at < sealed.length; at += 1) {
    const altered = Buffer.from(sealed);
    altered.writeUInt8(sealed.readUInt8(at) ^ 1, at);
    writeFileSync(file, altered);
    expect(evidence.get(sha256), `byte ${at}`).toMatchObject({
      error: { code: "evidence.damaged" },
    });
  }
  unwrap(evidence.put(content));
  expect(unwrap(evidence.get(sha256))).toEqual(content);
});

test("a file that was cut, emptied, swapped or removed is named", () => {
  const { folder, evidence, file } = putOne();
  const other = unwrap(evidence.put(Uint8Array.of(1))).sha256;
  const damaged = { error: { code: "evidence.damaged" } };
  truncateSync(file, 30);
  expect(evidence.get(sha256)).toMatchObject(damaged);
  truncateSync(file, 0);
  expect(evidence.get(sha256)).toMatchObject(damaged);
  writeFileSync(file, readFileSync(path.join(folder, "evidence", other.slice(0, 2), other)));
  expect(evidence.get(sha256)).toMatchObject(damaged);
  rmSync(file);
  const missing = evidence.get(sha256);
  expect(missing).toMatchObject({ error: { code: "evidence.missing" } });
  expect(!missing.ok && missing.error.text.sv).toContain(sha256);
});

test("a file over 100 MB is refused and leaves nothing", () => {
  const folder = makeTemporaryFolder();
  const evidence = openEvidence(folder, key);
  expect(evidence.put(new Uint8Array(LARGEST_EVIDENCE + 1))).toMatchObject({
    error: { code: "evidence.too-large" },
  });
  expect(hashFolder(folder)).toEqual({});
});
