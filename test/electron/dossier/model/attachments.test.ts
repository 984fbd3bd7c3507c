import { beforeAll, expect, test } from "vitest";
import { listEvidence, listFiles, toAssessmentFile } from "#electron/dossier/model/attachments.ts";
import { DossierContent, type DossierSource } from "#electron/dossier/model/dossier-content.ts";
import { makeFullSource } from "#test/support/sealed-dossier.ts";

let source: DossierSource;

beforeAll(async () => {
  source = await makeFullSource();
});

function nameEvidence(...names: string[]): string[] {
  const evidence = names.map((name) => {
    return { sha256: "0".repeat(64), name, mediaType: "text/plain", size: 1 };
  });
  return listEvidence({ evidence, language: "sv" }).map(({ name }) => name);
}

test("a name can lead nowhere and hold nothing that a file system refuses", () => {
  expect(
    nameEvidence("../../etc/passwd", "C:\\hemligt\\a.txt", ".dold", 'a:b*?"<>|.txt', ""),
  ).toEqual([
    "underlag-01-passwd",
    "underlag-02-a.txt",
    "underlag-03-dold",
    "underlag-04-a-b-.txt",
    "underlag-05",
  ]);
});

test("files of one name stay apart, and Swedish names stay readable", () => {
  expect(nameEvidence("Åtgärdslista.pdf", "åtgärdslista.pdf")).toEqual([
    "underlag-01-Åtgärdslista.pdf",
    "underlag-02-åtgärdslista.pdf",
  ]);
});

test("a long name is cut before its ending", () => {
  const [name = ""] = nameEvidence(`${"x".repeat(300)}.pdf`);
  expect(name).toHaveLength("underlag-01-".length + 120);
  expect(name.endsWith("x.pdf")).toBe(true);
});

test("the assessment file is the content, readable again", () => {
  const text = new TextDecoder().decode(toAssessmentFile(source.content));
  expect(DossierContent.parse(JSON.parse(text))).toEqual(source.content);
});

test("evidence whose bytes are lacking is not passed over", () => {
  expect(() => listFiles({ ...source, evidence: new Map() })).toThrow("lacking");
});

test("a media type that is none becomes plain bytes", () => {
  const evidence = source.content.evidence.map((entry) => ({ ...entry, mediaType: "Text; x=1" }));
  const files = listFiles({ ...source, content: { ...source.content, evidence } });
  expect(files.at(-1)?.mediaType).toBe("application/octet-stream");
});
