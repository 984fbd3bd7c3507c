import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listChildren, measureDer } from "#electron/dossier/verification/check-der.ts";

const hex = (text: string) => new Uint8Array(Buffer.from(text.replace(/ /g, ""), "hex"));

describe("DER", () => {
  test.each([
    ["30 03 02 01 05", 5],
    ["30 03 02 01 05 00 00", 5],
    ["31 06 02 01 01 02 01 02", 8],
    ["01 01 ff", 3],
  ])("%s is %i bytes", (text, length) => {
    expect(measureDer(hex(text))).toBe(length);
  });

  test.each([
    ["an indefinite length", "30 80 02 01 05 00 00"],
    ["a length that is longer than needed", "30 81 03 02 01 05"],
    ["a length with a leading zero", `30 82 00 80 ${"00".repeat(128)}`],
    ["a length beyond the end", "30 04 02 01 05"],
    ["a padded integer", "02 02 00 05"],
    ["a padded negative integer", "02 02 ff 85"],
    ["an empty integer", "02 00"],
    ["a sloppy true", "01 01 01"],
    ["a set out of order", "31 06 02 01 02 02 01 01"],
    ["a high tag number", "3f 81 01 00"],
    ["a child that runs over its parent", "30 03 02 02 05"],
    ["nothing", ""],
    ["endless nesting", "30 80".repeat(50)],
    [
      "deep nesting",
      [...Array(40).keys()].reduce(
        (inner) => `30${(inner.length / 2).toString(16).padStart(2, "0")}${inner}`,
        "0500",
      ),
    ],
  ])("is not %s", (_, text) => {
    expect(measureDer(hex(text))).toBeUndefined();
  });

  test("of any bytes is decided without an exception", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const length = measureDer(bytes);
        expect(length === undefined || length <= bytes.length).toBe(true);
        expect(listChildren(bytes).length).toBeLessThan(100);
      }),
    );
  });
});
