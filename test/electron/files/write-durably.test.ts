import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  makeFolderDurably,
  removeHalfWritten,
  writeDurably,
} from "#electron/files/write-durably.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

describe("writeDurably", () => {
  test("writes the bytes and leaves nothing beside them", () => {
    const folder = makeTemporaryFolder();
    writeDurably(path.join(folder, "a.bin"), Uint8Array.of(1, 2, 3));
    expect(readFileSync(path.join(folder, "a.bin"))).toEqual(Buffer.of(1, 2, 3));
    expect(readdirSync(folder)).toEqual(["a.bin"]);
  });

  test("replaces an older file", () => {
    const folder = makeTemporaryFolder();
    const file = path.join(folder, "a.txt");
    writeFileSync(file, "äldre och längre");
    writeDurably(file, "nytt");
    expect(readFileSync(file, "utf8")).toBe("nytt");
  });

  test("fails with the system's code and leaves no half file when it cannot take the place", () => {
    const folder = makeTemporaryFolder();
    mkdirSync(path.join(folder, "taken", "by-a-folder"), { recursive: true });
    expect(() => writeDurably(path.join(folder, "taken"), "text")).toThrow(
      expect.objectContaining({
        code: expect.stringMatching(/^E(ISDIR|PERM|NOTEMPTY)$/) as string,
      }),
    );
    expect(readdirSync(folder)).toEqual(["taken"]);
  });

  test("fails with the system's code where there is no folder", () => {
    const file = path.join(makeTemporaryFolder(), "none", "a.txt");
    expect(() => writeDurably(file, "text")).toThrow(expect.objectContaining({ code: "ENOENT" }));
  });

  test.runIf(process.platform !== "win32")("gives the file the asked mode", () => {
    const file = path.join(makeTemporaryFolder(), "secret");
    writeDurably(file, "hemligt", 0o600);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe("makeFolderDurably", () => {
  test("makes every folder on the way and accepts one that is there", () => {
    const folder = path.join(makeTemporaryFolder(), "a", "b", "c");
    makeFolderDurably(folder);
    makeFolderDurably(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });
});

test("what a killed process left of a file is taken away, and nothing else", () => {
  const folder = makeTemporaryFolder();
  const kept = [".molnakt", ".a.pdf.0123456789AB", "a.0123456789ab", ".a.pdf.0123456789abc"];
  for (const name of [...kept, ".store.json.0123456789ab"])
    writeFileSync(path.join(folder, name), "x");
  mkdirSync(path.join(folder, ".b.0123456789ab"));
  removeHalfWritten(folder);
  expect(readdirSync(folder).sort()).toEqual([...kept, ".b.0123456789ab"].sort());
});
