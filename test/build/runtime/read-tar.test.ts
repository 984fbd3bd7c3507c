import { execFileSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readTar } from "#build/runtime/read-tar.js";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";
import { writeFiles } from "#test/support/write-files.ts";

function makeTar(files: Record<string, string>): Buffer {
  const folder = makeTemporaryFolder();
  writeFiles(folder, files);
  return execFileSync("tar", ["-c", "--format=ustar", "-C", folder, "."], { maxBuffer: 1e8 });
}

describe("readTar", () => {
  const long = `./${"a".repeat(60)}/${"b".repeat(60)}.txt`;
  const big = "x".repeat(1500);

  test("reads what tar wrote, long names and odd lengths too", () => {
    const files = readTar(makeTar({ "one.txt": "hej", [path.normalize(long)]: big, empty: "" }));
    const texts = [...files].map(([name, bytes]) => [name, bytes.toString()]);
    expect(Object.fromEntries(texts)).toEqual({ "./one.txt": "hej", [long]: big, "./empty": "" });
  });

  test("refuses a damaged header", () => {
    const archive = makeTar({ one: "hej" });
    archive[3] = (archive[3] ?? 0) ^ 1;
    expect(() => readTar(archive)).toThrow("damaged header");
  });

  test("refuses an archive that is cut off", () => {
    const archive = makeTar({ one: big });
    expect(() => readTar(archive.subarray(0, 1536 + 512))).toThrow("cut off");
  });
});
