import { beforeAll, describe, expect, test } from "vitest";
import type { DossierSource } from "#electron/dossier/model/dossier-content.ts";
import { renderUnsigned, sealDossier } from "#electron/dossier/seal-dossier.ts";
import { EXAMPLE_CREATED } from "#test/support/dossier-source.ts";
import { runTool, writeForTool } from "#test/support/outside-tools.ts";
import {
  getExampleSigner,
  makeFullSource,
  resources,
  sealExample,
} from "#test/support/sealed-dossier.ts";

describe("a sealed dossier", () => {
  let source: DossierSource;
  let unsigned: Uint8Array;
  let sealed: Uint8Array;

  beforeAll(async () => {
    source = await makeFullSource();
    unsigned = await renderUnsigned(source, resources);
    sealed = await sealExample(source);
  });

  test("comes out as the same bytes again before it is signed", async () => {
    expect(Buffer.compare(await renderUnsigned(source, resources), unsigned)).toBe(0);
  });

  test("begins with the unsigned document, untouched", () => {
    expect(Buffer.compare(sealed.subarray(0, unsigned.length), unsigned)).toBe(0);
  });

  test("stays under 1 MB without large evidence", () => {
    expect(sealed.length).toBeLessThan(1_000_000);
  });

  test("is valid for outside programs", () => {
    const file = writeForTool(sealed);
    const signature = runTool("pdfsig", "-nocert", file).output;
    expect(signature).toContain("Signature is Valid.");
    expect(signature).toContain("Total document signed");
    expect(signature).toContain("ETSI.CAdES.detached");
    const checked = runTool("qpdf", "--check", file);
    expect(checked.output).toContain("No syntax or stream encoding errors found");
    expect(checked.status).toBe(0);
  });

  test("is tagged, titled, in Swedish, with every font embedded", () => {
    const file = writeForTool(sealed);
    const info = runTool("pdfinfo", file).output;
    expect(info).toMatch(/^Tagged:\s+yes$/m);
    expect(info).toMatch(
      /^Title:\s+Bedömning av molntjänst: Klassrummet Plus \(GSN 2026-00417\)$/m,
    );
    const fonts = runTool("pdffonts", file).output.trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
  });

  test("breaks no rule of PDF/A-3a and PDF/UA-1 that a script can decide", () => {
    const checked = runTool("/usr/bin/python3", "test/support/check-pdfa.py", writeForTool(sealed));
    expect(checked.output).toMatch(/ 0 faults/);
    expect(checked.status).toBe(0);
  });

  test("carries assessment, questionnaire, journal and evidence", () => {
    const listed = runTool("pdfdetach", "-list", writeForTool(sealed)).output;
    expect(listed).toContain("5 embedded files");
    for (const name of [
      "assessment.json",
      "questionnaire.json",
      "journal.jsonl",
      "underlag-01-Biträdesavtal- utkast 3.txt",
    ]) {
      expect(listed).toContain(name);
    }
  });

  test("is refused with the character and its place when the typeface lacks one", async () => {
    const signing = {
      signer: getExampleSigner(),
      signerInfo: { name: "山田", role: "Handläggare" },
      field: source.content.signers[0]!.field,
      claimedTime: EXAMPLE_CREATED,
      resources,
    };
    const refused = await sealDossier(source, signing);
    if (refused.ok) throw new Error("sealed");
    expect(refused.error.code).toBe("dossier.characters");
    expect(refused.error.text.sv).toContain("undertecknarens namn");
    expect(refused.error.text.sv).toContain("”山” (U+5C71)");
  });

  test("passes on what the key is refused with", async () => {
    await expect(
      sealDossier(source, {
        signer: Promise.reject(new Error("wrong passphrase")),
        signerInfo: { name: "A", role: "B" },
        field: "signature-1-handlaggare",
        claimedTime: EXAMPLE_CREATED,
        resources,
      }),
    ).rejects.toThrow("wrong passphrase");
  });
});
