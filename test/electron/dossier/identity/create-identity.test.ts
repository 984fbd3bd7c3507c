import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createIdentity } from "#electron/dossier/identity/create-identity.ts";
import { describeIdentity } from "#electron/dossier/identity/open-identity.ts";
import { runTool, writeForTool } from "#test/support/outside-tools.ts";
import { getIdentity, SAMPLE_PASSPHRASE } from "#test/support/sample-signature.ts";

const PERSON = {
  name: "Åsa Öberg",
  role: "Handläggare",
  organisation: "Borås Stad",
  passphrase: SAMPLE_PASSPHRASE,
  now: new Date("2026-11-20T10:00:00.789Z"),
  random: randomBytes,
};

describe("a new identity", () => {
  test("says whose it is without its passphrase", async () => {
    const { text } = await getIdentity();
    expect(describeIdentity(text)).toMatchObject({
      commonName: "Åsa Öberg",
      title: "Handläggare",
      organisation: "Borås Stad",
      issuer: "Åsa Öberg",
      validFrom: "2026-11-20T10:00:00.000Z",
      validTo: "2031-11-20T10:00:00.000Z",
      maySign: true,
      selfIssued: true,
    });
    expect(describeIdentity(text).serial).toMatch(/^[4-7][0-9a-f]{31}$/);
  });

  test("is a certificate OpenSSL reads, with the fingerprint we state", async () => {
    const { text } = await getIdentity();
    const path = writeForTool(text, "identity.pem");
    const { output } = runTool(
      "openssl",
      "x509",
      "-in",
      path,
      "-noout",
      "-text",
      "-nameopt",
      "utf8",
    );
    expect(output).toContain("O=Borås Stad, title=Handläggare, CN=Åsa Öberg");
    expect(output).toContain("NIST CURVE: P-256");
    expect(output).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
    const print = runTool(
      "openssl",
      "x509",
      "-in",
      path,
      "-noout",
      "-fingerprint",
      "-sha256",
    ).output;
    const hex = print.split("=")[1]?.replace(/[:\n]/g, "").toLowerCase();
    expect(hex).toBe(describeIdentity(text).fingerprint);
    expect(
      runTool("openssl", "verify", "-attime", "1795172400", "-CAfile", path, path).status,
    ).toBe(0);
  });

  test("has a key that OpenSSL opens with the passphrase, and names its strength", async () => {
    const { text } = await getIdentity();
    const path = writeForTool(text, "identity.pem");
    const open = (word: string) =>
      runTool("openssl", "pkey", "-in", path, "-passin", `pass:${word}`, "-noout");
    expect(open(SAMPLE_PASSPHRASE).status).toBe(0);
    expect(open("fel lösenord").status).not.toBe(0);
    const parsed = runTool("openssl", "asn1parse", "-in", path).output;
    for (const part of ["PBES2", "PBKDF2", ":0927C0", "hmacWithSHA256", "aes-256-cbc"]) {
      expect(parsed).toContain(part);
    }
  });

  test.each([
    [{ passphrase: "kort" }, "weak-passphrase"],
    [{ name: " " }, "bad-name"],
    [{ role: "x".repeat(65) }, "bad-name"],
    [{ organisation: "rad\nbrytning" }, "bad-name"],
  ])("is refused with %j", async (change, code) => {
    await expect(createIdentity({ ...PERSON, ...change })).rejects.toMatchObject({ code });
  });

  test("states a year from 2050 the way the standard wants", async () => {
    const late = await createIdentity({ ...PERSON, now: new Date("2046-06-01T00:00:00Z") });
    expect(describeIdentity(late).validTo).toBe("2051-06-01T00:00:00.000Z");
    const parsed = runTool(
      "openssl",
      "x509",
      "-in",
      writeForTool(late, "late.pem"),
      "-noout",
      "-enddate",
    );
    expect(parsed.output).toBe("notAfter=Jun  1 00:00:00 2051 GMT\n");
  });
});
