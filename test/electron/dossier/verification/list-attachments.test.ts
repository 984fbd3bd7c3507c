import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type PdfObject, isKind, makeName, makeStream } from "#electron/dossier/pdf/object.ts";
import { readPdf } from "#electron/dossier/pdf/read-file.ts";
import {
  listAttachments,
  readFirstRevision,
} from "#electron/dossier/verification/list-attachments.ts";
import { PAGELESS, writeRaw } from "#test/support/hostile-pdf.ts";
import { makeSampleOptions, prepareSample } from "#test/support/sample-document.ts";
import { appendUpdate, signSample } from "#test/support/sample-signature.ts";

async function replaceFile(
  entries: Record<string, PdfObject>,
  data: Uint8Array,
): Promise<Uint8Array> {
  const pdf = await prepareSample();
  const [number] = [...readPdf(pdf).revisions[0].objects].find(
    ([, { value }]) =>
      isKind(value, "stream") &&
      JSON.stringify(value.dict.entries.get("Type") ?? null).includes("EmbeddedFile"),
  )!;
  return appendUpdate(pdf, new Map([[number, makeStream(entries, data)]]));
}

describe("the attachments", () => {
  test("come out as they went in, sorted by name", async () => {
    const { attachments } = await makeSampleOptions();
    const found = listAttachments(readPdf(await signSample(1)));
    expect(found.map(({ name }) => name)).toEqual(["assessment.json", "rutin-åtkomst.txt"]);
    for (const attachment of attachments) {
      const match = found.find(({ name }) => name === attachment.name);
      expect(match).toMatchObject({
        mediaType: attachment.mediaType,
        description: attachment.description,
        checksumMatches: true,
      });
      expect(Buffer.compare(match!.bytes, attachment.bytes)).toBe(0);
    }
  });

  test("are unpacked, and a checksum that does not fit is told", async () => {
    const packed = await replaceFile(
      { Filter: makeName("FlateDecode") },
      deflateSync(Buffer.from("annat innehåll")),
    );
    const found = listAttachments(readPdf(packed)).find(({ checksumMatches }) => !checksumMatches);
    expect(Buffer.from(found!.bytes).toString()).toBe("annat innehåll");
  });

  test("that swell beyond all bounds are refused", async () => {
    const bomb = await replaceFile(
      { Filter: makeName("FlateDecode") },
      deflateSync(Buffer.alloc(513 * 1024 * 1024)),
    );
    expect(() => listAttachments(readPdf(bomb))).toThrow(
      expect.objectContaining({ code: "too-much-data" }),
    );
  });

  test("in a tree that leads to the same place many times are refused", () => {
    const names = "<</EmbeddedFiles 10 0 R>>";
    const levels = Array.from({ length: 14 }, (_, at) => {
      const kids = `${at + 11} 0 R `.repeat(50);
      return [at + 10, `<</Kids [${kids}]>>`] as const;
    });
    const file = writeRaw({
      1: `<</Type /Catalog /Pages 2 0 R /Names ${names}>>`,
      2: PAGELESS,
      ...Object.fromEntries(levels),
      24: "<</Names []>>",
    });
    expect(() => listAttachments(readPdf(file))).toThrow(
      expect.objectContaining({ code: "unexpected-type" }),
    );
  });

  test("packed in another way are refused", async () => {
    const odd = await replaceFile({ Filter: makeName("LZWDecode") }, Buffer.from("x"));
    expect(() => listAttachments(readPdf(odd))).toThrow(
      expect.objectContaining({ code: "unsupported-filter" }),
    );
  });
});

test("the first revision is the document as it was before signing", async () => {
  const first = readFirstRevision(readPdf(await signSample(2)));
  expect(Buffer.compare(first, await prepareSample())).toBe(0);
});
