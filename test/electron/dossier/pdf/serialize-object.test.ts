import fc from "fast-check";
import { expect, test } from "vitest";
import type { PdfObject } from "#electron/dossier/pdf/object.ts";
import { parseObject } from "#electron/dossier/pdf/parse-object.ts";
import { serializeObject } from "#electron/dossier/pdf/serialize-object.ts";

const name = fc.stringMatching(/^[\x21-\xff]{1,20}$/);
const bytes = fc.uint8Array({ maxLength: 40 });
const number = fc.oneof(
  fc.integer(),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 1e5) / 1e5 + 0),
);

const { object } = fc.letrec<{ object: PdfObject }>((tie) => ({
  object: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    number,
    name.map((value) => ({ kind: "name", value }) as const),
    fc
      .tuple(bytes, fc.boolean())
      .map(([value, hex]) => ({ kind: "string", bytes: value, hex }) as const),
    fc.nat().map((value) => ({ kind: "ref", number: value, generation: 0 }) as const),
    fc.array(tie("object"), { maxLength: 5 }).map((items) => ({ kind: "array", items }) as const),
    fc
      .dictionary(name, tie("object"), { maxKeys: 5 })
      .map((entries) => ({ kind: "dict", entries: new Map(Object.entries(entries)) }) as const),
  ),
}));

test("what is written is read back the same", () => {
  fc.assert(
    fc.property(object, (value) => {
      const text = serializeObject(value);
      const cursor = { bytes: Buffer.from(`${text} `, "latin1"), position: 0 };
      expect(serializeObject(parseObject(cursor))).toBe(text);
      expect(cursor.position).toBe(text.length);
    }),
  );
});

test.each([
  [0.0000001, "0.0000001"],
  [-0, "0"],
  [1e17, "100000000000000000"],
  [0.5, "0.5"],
])("the number %d is written %s", (value, text) => {
  expect(serializeObject(value)).toBe(text);
});

test.each([Number.NaN, Infinity, 1e21])("%d, which a PDF cannot hold, is refused", (value) => {
  expect(() => serializeObject(value)).toThrow(RangeError);
});

test.each([
  ["(a\\)b\\050\\\nc)", "a)b(c"],
  ["<48 65>", null],
  ["<4865>", "He"],
  ["(a(b)c)", "a(b)c"],
])("the string %s is %s", (text, expected) => {
  const read = () => parseObject({ bytes: Buffer.from(text), position: 0 });
  if (expected === null) expect(read).toThrow(expect.objectContaining({ code: "syntax" }));
  else
    expect(read()).toMatchObject({ kind: "string", bytes: new Uint8Array(Buffer.from(expected)) });
});
