import { beforeAll, describe, expect, test } from "vitest";
import { fileURLToPath } from "node:url";
import { readPdf } from "#electron/dossier/pdf/read-file.ts";
import { signField } from "#electron/dossier/signature/sign-field.ts";
import { runTool, writeForTool } from "#test/support/outside-tools.ts";
import { prepareSample, SAMPLE_FONT } from "#test/support/sample-document.ts";
import {
  getIdentity,
  SIGNED_AT,
  signSample,
  signSampleField,
} from "#test/support/sample-signature.ts";

const CHECKER = fileURLToPath(import.meta.resolve("#test/support/check-pdfa.py"));

let once: Uint8Array;
let thrice: Uint8Array;

beforeAll(async () => {
  once = await signSample(1);
  thrice = await signSampleField(await signSampleField(once, 2), 3);
});

function cutOut(pdf: Uint8Array): { covered: Uint8Array; cms: Uint8Array } {
  const text = Buffer.from(pdf).toString("latin1");
  const match = [...text.matchAll(/\/ByteRange\[0 +(\d+) +(\d+) +(\d+)\]/g)].at(-1)!;
  const [start, end, rest] = match.slice(1).map(Number) as [number, number, number];
  const contents = Buffer.from(text.slice(start + 1, end - 1), "hex");
  const length = contents.readUInt16BE(2) + 4;
  const covered = Buffer.concat([pdf.subarray(0, start), pdf.subarray(end, end + rest)]);
  return { covered, cms: contents.subarray(0, length) };
}

async function signOptions() {
  const { signer } = await getIdentity();
  return {
    field: "Underskrift1",
    signer,
    claimedTime: SIGNED_AT,
    reason: "Underskrift",
    name: "Åsa Öberg",
    role: "Handläggare",
  };
}

describe("a signed field", () => {
  test("leaves every byte before it untouched", async () => {
    const unsigned = await prepareSample();
    expect(Buffer.compare(once.subarray(0, unsigned.length), unsigned)).toBe(0);
    expect(Buffer.compare(thrice.subarray(0, once.length), once)).toBe(0);
  });

  test("changes the field and adds only its signature and seal", () => {
    const [, update] = readPdf(once).revisions;
    const numbers = [...update!.objects.keys()];
    const size = readPdf(once).revisions[0].trailer.entries.get("Size") as number;
    expect(numbers.filter((number) => number < size)).toHaveLength(1);
    expect(numbers.filter((number) => number >= size)).toHaveLength(7);
  });

  test("is valid to pdfsig, and the last one covers the whole document", () => {
    const { output } = runTool("pdfsig", writeForTool(thrice));
    expect(output.match(/Signature Validation: Signature is Valid\./g)).toHaveLength(3);
    expect(output.match(/Signature Type: ETSI\.CAdES\.detached/g)).toHaveLength(3);
    expect(output.match(/- Total document signed/g)).toHaveLength(1);
    expect(output).toContain("Signer Certificate Common Name: Åsa Öberg");
  });

  test("is a CAdES signature to OpenSSL, from a certificate that vouches for itself", async () => {
    const { covered, cms } = cutOut(once);
    const { text } = await getIdentity();
    const { status, output } = runTool(
      "openssl",
      ...["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-attime", "1795172400"],
      ...["-in", writeForTool(cms, "cms.der"), "-content", writeForTool(covered, "covered.bin")],
      ...["-CAfile", writeForTool(text, "identity.pem"), "-out", "/dev/null"],
    );
    expect(output).toContain("CAdES Verification successful");
    expect(status).toBe(0);
  });

  test("carries signing-certificate-v2 and no signing-time", () => {
    const { cms } = cutOut(once);
    const { output } = runTool(
      "openssl",
      ...["cms", "-cmsout", "-print", "-noout", "-inform", "DER"],
      ...["-in", writeForTool(cms, "cms.der")],
    );
    expect(output).toContain("id-smime-aa-signingCertificateV2");
    expect(output).not.toContain("signingTime");
    expect(output).toMatch(/unsignedAttrs:\s+<ABSENT>/);
  });

  test("keeps the file sound to qpdf and mutool", () => {
    const path = writeForTool(thrice);
    expect(runTool("qpdf", "--check", path).status).toBe(0);
    expect(runTool("mutool", "sign", "-v", path).output).toContain(
      "The document is unchanged since signing.",
    );
  });

  test("keeps the structural checks of PDF/A-3a and PDF/UA-1", () => {
    for (const pdf of [once, thrice]) {
      const { output } = runTool("/usr/bin/python3", CHECKER, writeForTool(pdf));
      expect(output).toMatch(/^\d{3,} checks, 0 faults\n$/);
    }
  });

  test("shows who, as what, when and with which certificate, in an embedded font", () => {
    const path = writeForTool(once);
    const shown = runTool("pdftotext", "-layout", path, "-").output;
    for (const text of [
      "Åsa Öberg",
      "Handläggare",
      "Tid enligt undertecknaren: 2026-11-20 12:00",
      "Underskrift med lokalt certifikat",
    ]) {
      expect(shown).toContain(text);
    }
    const fonts = runTool("pdffonts", path).output.split("\n").slice(2, -1);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/yes yes yes/);
  });

  test("needs no seal", async () => {
    const plain = await signField(await prepareSample(), await signOptions());
    expect(runTool("pdfsig", writeForTool(plain)).output).toContain("Signature is Valid.");
    expect(readPdf(plain).revisions[1]!.objects.size).toBe(2);
  });
});

describe("signing refuses", () => {
  test.each([
    ["a field that is not there", { field: "Annat" }, "no-such-field"],
    [
      "a time before the certificate",
      { claimedTime: "2026-11-19T00:00:00Z" },
      "certificate-not-valid",
    ],
    [
      "a time after the certificate",
      { claimedTime: "2031-11-21T00:00:00Z" },
      "certificate-not-valid",
    ],
  ])("%s", async (_, change, code) => {
    const options = { ...(await signOptions()), ...change };
    await expect(signField(await prepareSample(), options)).rejects.toMatchObject({ code });
  });

  test("a field that is signed", async () => {
    await expect(signField(once, await signOptions())).rejects.toMatchObject({
      code: "already-signed",
    });
  });

  test("a file with something after its end", async () => {
    const longer = Buffer.concat([await prepareSample(), Buffer.from("x")]);
    await expect(signField(longer, await signOptions())).rejects.toMatchObject({
      code: "changed-file",
    });
  });

  test("a name that the font cannot draw", async () => {
    const appearance = { font: SAMPLE_FONT, language: "sv" } as const;
    const options = { ...(await signOptions()), name: "漢字", appearance };
    await expect(signField(await prepareSample(), options)).rejects.toMatchObject({
      code: "missing-glyph",
    });
  });

  test("more certificates than a string of a PDF/A can hold", async () => {
    const options = await signOptions();
    const signer = { ...options.signer, chain: [new Uint8Array(40_000)] };
    await expect(signField(await prepareSample(), { ...options, signer })).rejects.toMatchObject({
      code: "signature-too-large",
    });
  });
});
