import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText } from "#electron/export/clean-text.ts";

test("line breaks of every kind become line feeds, and words stay", () => {
  expect(cleanText("å\r\nä\rö\u2028\tÖ 🙂")).toBe("å\nä\nö\n\tÖ 🙂");
});

test("what XML cannot hold, and what turns text around, is marked", () => {
  expect(cleanText("a\u0000b\u001b[2Jc\ufffed\ud800e\u202ef")).toBe(
    "a\ufffdb\ufffd[2Jc\ufffdd\ufffde\ufffdf",
  );
});

test("any text comes out with only characters of XML 1.0", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(cleanText(text)).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
    }),
  );
});
