import { describe, expect, test } from "vitest";
import { writeDocx } from "#electron/export/write-docx.ts";
import { exampleConditions, HOSTILE, hostileConditions } from "#test/support/example-conditions.ts";
import { convertWithLibreOffice } from "#test/support/libre-office.ts";
import { decodeXml, readZipPart } from "#test/support/read-zip-parts.ts";

describe("the Word file", () => {
  test("has real headings, a language and a title", async () => {
    const bytes = await writeDocx(exampleConditions());
    const xml = readZipPart(bytes, "word/document.xml");
    const outline = [...xml.matchAll(/<w:pStyle w:val="Heading(\d)"\/>.*?<w:t[^>]*>([^<]*)</g)];
    expect(outline.map(([, level, text]) => `${level} ${text}`).slice(0, 5)).toEqual([
      "1 Krav och villkor",
      "2 Ska-krav i upphandlingen",
      "3 1. Å3 Kommunens egna krypteringsnycklar",
      "2 Kontraktsvillkor",
      "3 2. Villkor D1-sign",
    ]);
    expect(readZipPart(bytes, "word/styles.xml")).toContain('<w:lang w:val="sv-SE"/>');
    expect(readZipPart(bytes, "docProps/core.xml")).toContain("Krav och villkor, ÄLD 2026-00093");
  });

  test("keeps every text, and every line break as one", async () => {
    const xml = readZipPart(await writeDocx(hostileConditions()), "word/document.xml");
    const text = decodeXml(xml.replaceAll("<w:br/>", "\n").replaceAll(/<[^>]*>/g, ""));
    for (const hostile of Object.values(HOSTILE)) expect(text).toContain(hostile);
  });

  test("opens in LibreOffice with every text as it was", async () => {
    const bytes = await writeDocx(hostileConditions());
    const [text = ""] = convertWithLibreOffice(
      bytes,
      "villkor.docx",
      "txt:Text (encoded):UTF8",
    ).values();
    for (const hostile of Object.values(HOSTILE)) expect(text).toContain(hostile);
  });
});
