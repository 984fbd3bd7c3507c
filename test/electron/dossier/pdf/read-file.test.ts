import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { PdfError } from "#electron/dossier/pdf/pdf-error.ts";
import { listPages, readPdf } from "#electron/dossier/pdf/read-file.ts";
import { readFacts } from "#electron/dossier/verification/read-facts.ts";
import { PAGELESS, writeRaw } from "#test/support/hostile-pdf.ts";
import { signSample } from "#test/support/sample-signature.ts";

let signed: Uint8Array;

beforeAll(async () => {
  signed = await signSample(2);
});

/** A file of one object with the given trailer, with offsets that fit. */
function makeFile(body: string, trailer = "<</Size 2 /Root 1 0 R>>"): Buffer {
  const head = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
  const offset = head.length + body.length;
  const at = String(head.length).padStart(10, "0");
  const table = `xref\n0 2\n0000000000 65535 f \n${at} 00000 n \n`;
  const end = `trailer\n${trailer}\nstartxref\n${offset}\n%%EOF\n`;
  return Buffer.from(head + body + table + end, "latin1");
}

const CATALOG = "1 0 obj\n<</Type /Catalog>>\nendobj\n";

/** A file whose fourth object is what is said. */
function hold(object: string): Buffer {
  return writeRaw({ 1: "<</Type /Catalog /Pages 2 0 R>>", 2: PAGELESS, 4: object });
}

describe("a PDF", () => {
  test("is read revision by revision", () => {
    const file = readPdf(signed);
    expect(file.revisions.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(file.revisions.at(-1)?.end).toBe(signed.length);
    expect(listPages(file)).toHaveLength(3);
  });

  test("of one object is enough", () => {
    expect(readPdf(makeFile(CATALOG)).revisions[0].objects.size).toBe(1);
  });

  test.each([
    ["encrypted", "encrypted", makeFile(CATALOG, "<</Size 2 /Root 1 0 R /Encrypt 1 0 R>>")],
    ["hybrid", "hybrid-file", makeFile(CATALOG, "<</Size 2 /Root 1 0 R /XRefStm 9>>")],
    ["endless", "broken-xref", makeFile(CATALOG, "<</Size 2 /Root 1 0 R /Prev 999999>>")],
    ["hiding bytes", "unaccounted-bytes", makeFile(`${CATALOG}hidden\n`)],
    ["hiding a comment", "unaccounted-bytes", makeFile(`${CATALOG}%hidden\n`)],
    ["with a key twice", "duplicate-key", makeFile("1 0 obj\n<</A 1 /A 2>>\nendobj\n")],
    ["nested deep", "too-deep", makeFile(`1 0 obj\n${"[".repeat(99)}${"]".repeat(99)}\nendobj\n`)],
    [
      "with a stream without length",
      "syntax",
      makeFile("1 0 obj\n<<>>\nstream\nx\nendstream\nendobj\n"),
    ],
    [
      "with a stream that is too long",
      "syntax",
      makeFile("1 0 obj\n<</Length 9999>>\nstream\nx\nendstream\nendobj\n"),
    ],
    ["with another object number", "broken-xref", makeFile("2 0 obj\n<<>>\nendobj\n")],
    ["without head", "not-a-pdf", Buffer.from("hello")],
    [
      "with a cross-reference stream",
      "xref-stream",
      Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n5 0 obj\nstartxref\n15\n%%EOF", "latin1"),
    ],
  ])("%s is refused as %s", (_, code, bytes) => {
    expect(() => readPdf(bytes)).toThrow(expect.objectContaining({ code }));
  });

  test("that would fill the memory with small values is refused", () => {
    const many = hold(`[${"<<>>".repeat(3_000_000)}]`);
    expect(() => readPdf(many)).toThrow(expect.objectContaining({ code: "too-many-objects" }));
    const trailer = `<</Size 2 /Root 1 0 R /A [${"0 ".repeat(2000)}]>>`;
    expect(() => readPdf(makeFile(CATALOG, trailer))).toThrow(
      expect.objectContaining({ code: "too-many-objects" }),
    );
  });

  test.each([
    ["(a\\)b\\(c\\\\)", "a)b(c\\"],
    ["((a)(b))", "(a)(b)"],
    ["(\\101\\12\\0053)", "A\n\u00053"],
    ["(a\\\r\nb\\\nc)", "abc"],
    ["()", ""],
  ])("reads the string %j", (written, text) => {
    const value = readPdf(hold(written)).revisions[0].objects.get(4)?.value;
    expect(value).toEqual({ kind: "string", bytes: new Uint8Array(Buffer.from(text)), hex: false });
  });

  test.each(["(a", "((a)", "(a\\", "(a\\q)"])("refuses the string %j", (written) => {
    expect(() => readPdf(hold(written))).toThrow(expect.objectContaining({ code: "syntax" }));
  });

  test("that is cut or changed anywhere is read or refused, never more", () => {
    const places = fc.array(
      fc.tuple(fc.nat({ max: signed.length - 1 }), fc.integer({ min: 0, max: 255 })),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(places, fc.nat({ max: 400 }), (changes, cut) => {
        const copy = Uint8Array.from(signed).subarray(0, signed.length - (cut % 3 === 0 ? cut : 0));
        for (const [place, value] of changes) if (place < copy.length) copy[place] = value;
        try {
          readPdf(copy);
        } catch (error) {
          expect(error).toBeInstanceOf(PdfError);
        }
        expect(typeof readFacts(copy).readable).toBe("boolean");
      }),
      { numRuns: 150 },
    );
  });
});
