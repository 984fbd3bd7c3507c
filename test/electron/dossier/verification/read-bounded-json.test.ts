import { expect, test } from "vitest";
import { readBoundedJson } from "#electron/dossier/verification/read-bounded-json.ts";

const read = (text: string) => readBoundedJson(Buffer.from(text), 100_000);

test("JSON is read with its text", () => {
  expect(read('{"å":[1]}')).toEqual({ text: '{"å":[1]}', value: { å: [1] } });
});

test.each([
  ["too large", `"${"a".repeat(100_000)}"`],
  ["too deep", "[".repeat(65) + "]".repeat(65)],
  ["no JSON", "{"],
  ["a byte order mark first", "\uFEFF{}"],
])("%s is not", (_, text) => {
  expect(read(text)).toBeUndefined();
});

test("bytes that are not UTF-8 are not", () => {
  expect(readBoundedJson(Buffer.from([0x22, 0xff, 0x22]), 100)).toBeUndefined();
});

test("brackets in texts do not count as depth", () => {
  expect(read(`"${"[".repeat(500)}\\"["`)?.value).toBe(`${"[".repeat(500)}"[`);
});
