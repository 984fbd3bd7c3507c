import { describe, expect, test } from "vitest";
import { readZip } from "#build/runtime/read-zip.js";
import { makeZip } from "#test/support/make-zip.ts";

describe("readZip", () => {
  const archive = makeZip([
    { name: "a/", text: "", stored: true, mode: 0o40755 },
    { name: "a/run", text: "körbar ".repeat(50), stored: false, mode: 0o100755 },
    { name: "a/plain.txt", text: "text", stored: true, mode: 0o100644 },
  ]);

  test("lists and unpacks the entries, stored and deflated", () => {
    const entries = readZip(archive).map((entry) => ({
      name: entry.name,
      executable: entry.executable,
      text: entry.read().toString(),
    }));
    expect(entries).toEqual([
      { name: "a/", executable: true, text: "" },
      { name: "a/run", executable: true, text: "körbar ".repeat(50) },
      { name: "a/plain.txt", executable: false, text: "text" },
    ]);
  });

  test("refuses content that does not match its sum", () => {
    const damaged = Buffer.from(archive);
    damaged[damaged.indexOf("text", damaged.indexOf("plain.txt"))] = 0x54;
    const entry = readZip(damaged).find(({ name }) => name === "a/plain.txt");
    expect(entry).toBeDefined();
    expect(() => entry?.read()).toThrow("CRC-32");
  });

  test("refuses a file that is no zip", () => {
    expect(() => readZip(Buffer.alloc(100))).toThrow("not a zip");
  });
});
