import { expect, test } from "vitest";
import { decodeText } from "#electron/files/decode-text.ts";

const encode = (text: string) => new TextEncoder().encode(text);

test("reads what is in UTF-8", () => {
  expect(decodeText(encode("nämnden 🔒"), "kept")).toBe("nämnden 🔒");
});

test("puts no other character in place of what is not", () => {
  const latin = Uint8Array.of(0x6e, 0xe4, 0x6d, 0x6e, 0x64);
  const half = encode("ä").slice(0, 1);
  expect([latin, half].map((bytes) => decodeText(bytes, "dropped"))).toEqual([null, null]);
});

test("keeps a byte order mark only where every byte counts", () => {
  expect(decodeText(encode("\ufeff{}"), "kept")).toBe("\ufeff{}");
  expect(decodeText(encode("\ufeff{}"), "dropped")).toBe("{}");
});
