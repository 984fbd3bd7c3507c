import { describe, expect, test } from "vitest";
import { createSniffer, sniffFile } from "#electron/actions/sniff-file.ts";

const wide = (text: string) => Buffer.from(text, "utf16le");
const zip = (...names: string[]) =>
  Buffer.concat([
    Buffer.from("504b0304", "hex"),
    ...names.map((name) => Buffer.from(`\0${name}\0`)),
  ]);
const compound = (...names: string[]) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), ...names.map(wide)]);

describe("a file's type follows from its content", () => {
  test.each<[string, Uint8Array, string]>([
    ["avtal.pdf", Buffer.from("%PDF-1.7\n"), "application/pdf"],
    ["avtal", Buffer.from("\n\n%PDF-1.7\n"), "application/pdf"],
    ["bild.png", Buffer.from("89504e470d0a1a0a00", "hex"), "image/png"],
    ["bild.jpg", Buffer.from("ffd8ffe000", "hex"), "image/jpeg"],
    ["bild.webp", Buffer.from("RIFF\0\0\0\0WEBPVP8 "), "image/webp"],
    [
      "svar.eml",
      Buffer.from("X-Mailer: a\r\n b\r\nFrom: a@example.se\r\n\r\nHej"),
      "message/rfc822",
    ],
    ["svar.msg", compound("__substg1.0_0037001F"), "application/vnd.ms-outlook"],
    ["brev.doc", compound("WordDocument"), "application/msword"],
    ["lista.xls", compound("Workbook"), "application/vnd.ms-excel"],
    [
      "brev.odt",
      zip("mimetypeapplication/vnd.oasis.opendocument.text"),
      "application/vnd.oasis.opendocument.text",
    ],
    ["arkiv.zip", zip("a.txt"), "application/zip"],
    ["text.txt", Buffer.from("Hej åäö"), "text/plain"],
    ["lista.csv", Buffer.from("a;b\n"), "text/csv"],
    ["okänd.dat", Buffer.from([1, 0, 2]), "application/octet-stream"],
  ])("%s", (name, content, mediaType) => {
    expect(sniffFile(content, name)).toEqual({ mediaType });
  });

  test.each(["word/document.xml", "xl/workbook.xml", "ppt/presentation.xml"])("%s", (inside) => {
    expect(sniffFile(zip("[Content_Types].xml", inside), "x").mediaType).toContain(
      "openxmlformats",
    );
  });
});

describe("a file is cautioned for", () => {
  test.each<[string, Uint8Array, string]>([
    ["avtal.pdf", Buffer.from("MZ\u0090\0"), "program"],
    ["avtal", Buffer.from("7f454c460201", "hex"), "program"],
    ["avtal.txt", Buffer.from("#!/bin/sh\n"), "program"],
    ["avtal.pdf.vbs", Buffer.from("MsgBox 1"), "program"],
    ["avtal.docm", zip("word/document.xml", "word/vbaProject.bin"), "macros"],
    ["avtal.docx", zip("word/document.xml", "word/vbaProject.bin"), "macros"],
    ["avtal.doc", compound("WordDocument", "_VBA_PROJECT"), "macros"],
    [
      "avtal.odt",
      zip("mimetypeapplication/vnd.oasis.opendocument.text", "Basic/script-lb.xml"),
      "macros",
    ],
    ["avtal.pdf", zip("a.txt"), "disguised"],
    ["bild.png", Buffer.from("%PDF-1.7"), "disguised"],
    ["bild.jpg", Buffer.from("<html>"), "disguised"],
  ])("%s", (name, content, caution) => {
    expect(sniffFile(content, name).caution).toBe(caution);
  });
});

test("a mark that lies across two parts is found", () => {
  const content = Buffer.concat([
    zip("word/document.xml"),
    Buffer.alloc(300),
    Buffer.from("vbaProject.bin"),
  ]);
  for (let cut = 1; cut < content.length; cut += 1) {
    const sniffer = createSniffer();
    sniffer.push(content.subarray(0, cut));
    sniffer.push(content.subarray(cut));
    expect(sniffer.judge("a.docx").caution, `cut at ${cut}`).toBe("macros");
  }
});
