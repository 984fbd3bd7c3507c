import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isKind, isName } from "#electron/dossier/pdf/object.ts";
import { prepareDocument, toRect } from "#electron/dossier/pdf/prepare.ts";
import { readPdf } from "#electron/dossier/pdf/read-file.ts";
import { runTool, writeForTool } from "#test/support/outside-tools.ts";
import { makeSampleOptions, prepareSample, renderSample } from "#test/support/sample-document.ts";

const CHECKER = fileURLToPath(import.meta.resolve("#test/support/check-pdfa.py"));

describe("a prepared document", () => {
  test("is the same bytes every time", async () => {
    expect(await prepareSample()).toEqual(await prepareSample());
  });

  test("gets another identifier from other content", async () => {
    const { pdf } = await renderSample();
    const other = prepareDocument(pdf, { ...(await makeSampleOptions()), seed: "other" });
    const readId = (bytes: Uint8Array) => readPdf(bytes).revisions[0].trailer.entries.get("ID");
    expect(readId(other)).not.toEqual(readId(await prepareSample()));
  });

  test("is one revision that the strict reader accepts whole", async () => {
    const file = readPdf(await prepareSample());
    expect(file.revisions).toHaveLength(1);
    expect(file.trailing).toBe(0);
  });

  test("passes the structural checks of PDF/A-3a and PDF/UA-1", async () => {
    const { status, output } = runTool(
      "/usr/bin/python3",
      CHECKER,
      writeForTool(await prepareSample()),
    );
    expect(output).toMatch(/^\d{3,} checks, 0 faults\n$/);
    expect(status).toBe(0);
  });

  test("is what other programs call tagged and sound", async () => {
    const path = writeForTool(await prepareSample());
    expect(runTool("qpdf", "--check", path).status).toBe(0);
    const info = runTool("pdfinfo", path).output;
    expect(info).toContain("Tagged:          yes");
    expect(info).toContain("Title:           Prövning <av> molntjänst & annat");
    expect(runTool("pdfdetach", "-list", path).output).toBe(
      "2 embedded files\n1: assessment.json\n2: rutin-åtkomst.txt\n",
    );
    const fields = runTool("pdfsig", path).output.match(/The signature form field is not signed/g);
    expect(fields).toHaveLength(3);
  });

  test("reads each field aloud where the template placed it", async () => {
    const outline = runTool("pdfinfo", "-struct-text", writeForTool(await prepareSample())).output;
    const order = [...outline.matchAll(/^ *(Form|H2|H1)\b/gm)].map((match) => match[1]);
    expect(order).toEqual(["H1", "H1", "Form", "Form", "Form", "H2", "H1"]);
  });

  test("places fields without an anchor after what begins on their page", async () => {
    const { pdf } = await renderSample();
    const options = await makeSampleOptions();
    const fields = options.fields.map((field) => ({ ...field, name: `${field.name}-b` }));
    const outline = runTool(
      "pdfinfo",
      "-struct-text",
      writeForTool(prepareDocument(pdf, { ...options, fields })),
    );
    const order = [...outline.output.matchAll(/^ *(Form|H2|H1)\b/gm)].map((match) => match[1]);
    expect(order).toEqual(["H1", "H1", "H2", "Form", "Form", "Form", "H1"]);
  });

  test("names a document without colours instead of guessing a profile", async () => {
    const { pdf } = await renderSample();
    const file = readPdf(pdf);
    const profiles = [...file.revisions[0].objects.values()].filter(
      ({ value }) => isKind(value, "stream") && value.dict.entries.get("N") === 3,
    );
    expect(profiles).toHaveLength(1);
    const [profile] = profiles;
    const changed = Buffer.from(pdf);
    const at = changed.indexOf("/N 3", profile!.start);
    changed.write("/N 4", at);
    const options = await makeSampleOptions();
    expect(() => prepareDocument(changed, options)).toThrow(
      expect.objectContaining({ code: "no-colour-profile" }),
    );
  });

  test.each([
    ["../x.json", "text/plain"],
    ["a/b.txt", "text/plain"],
    ["", "text/plain"],
    [".hidden", "text/plain"],
    ["ok.txt", "text"],
    ["assessment.json", "text/plain"],
    ["ASSESSMENT.json", "text/plain"],
  ])("refuses an attachment named %j of type %j beside the others", async (name, mediaType) => {
    const { pdf } = await renderSample();
    const options = await makeSampleOptions();
    const [first, second] = options.attachments;
    const attachments = [{ ...first!, name, mediaType }, second!];
    expect(() => prepareDocument(pdf, { ...options, attachments })).toThrow(
      expect.objectContaining({ code: "bad-attachment" }),
    );
  });

  test.each([
    { name: "Under skrift" },
    { page: 9 },
    { page: 0 },
    { label: "" },
    { rect: [0, 0, 5, 5] as const },
    { rect: [0, 0, NaN, 50] as const },
  ])("refuses the field %j", async (change) => {
    const { pdf } = await renderSample();
    const options = await makeSampleOptions();
    const fields = [{ ...options.fields[0]!, ...change }];
    expect(() => prepareDocument(pdf, { ...options, fields })).toThrow(
      expect.objectContaining({ code: "bad-field" }),
    );
  });

  test("keeps the order of attachments in /AF and sorts the name tree", async () => {
    const file = readPdf(await prepareSample());
    const catalog = [...file.revisions[0].objects.values()].find(
      ({ value }) => isKind(value, "dict") && isName(value.entries.get("Type"), "Catalog"),
    );
    const entries = isKind(catalog?.value, "dict") ? catalog.value.entries : new Map();
    const files: unknown = entries.get("AF");
    expect(files).toMatchObject({ kind: "array" });
  });
});

test("a box measured from the top becomes a rectangle measured from the bottom", () => {
  expect(toRect({ x: 10, y: 20, width: 100, height: 30 }, 800)).toEqual([10, 750, 110, 780]);
});
