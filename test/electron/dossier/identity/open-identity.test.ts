import { verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openIdentity } from "#electron/dossier/identity/open-identity.ts";
import { decodePem, encodePem } from "#electron/dossier/identity/pem.ts";
import { readCertificate } from "#electron/dossier/identity/read-certificate.ts";
import { getIdentity, SAMPLE_PASSPHRASE } from "#test/support/sample-signature.ts";

describe("an identity", () => {
  test("opens with its passphrase and signs with the key of its certificate", async () => {
    const { text } = await getIdentity();
    const signer = await openIdentity(text, SAMPLE_PASSPHRASE);
    const input = Buffer.from("något att skriva under");
    const signature = await signer.sign(input);
    const key = readCertificate(signer.certificate)!.publicKey;
    expect(verify("sha256", input, key, signature)).toBe(true);
    expect(verify("sha256", Buffer.from("annat"), key, signature)).toBe(false);
  });

  test("opens when å is typed as two characters", async () => {
    const { text } = await getIdentity();
    await expect(openIdentity(text, SAMPLE_PASSPHRASE.normalize("NFD"))).resolves.toBeDefined();
  });

  test("stays closed to another passphrase", async () => {
    const { text } = await getIdentity();
    await expect(openIdentity(text, "ett annat lösenord")).rejects.toMatchObject({
      code: "wrong-passphrase",
    });
  });

  test.each(["", "hej", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])(
    "is not what %j is",
    async (text) => {
      await expect(openIdentity(text, SAMPLE_PASSPHRASE)).rejects.toMatchObject({
        code: "not-an-identity",
      });
    },
  );

  test("refuses a key whose parts have other lengths", async () => {
    const { text } = await getIdentity();
    const [key] = decodePem("ENCRYPTED PRIVATE KEY", text);
    // The initialization vector: OCTET STRING of 16 bytes after AES-256-CBC's identifier.
    const at = Buffer.from(key!).indexOf("60864801650304012a0410", "hex") + 10;
    const shorter = Buffer.from(key!);
    shorter.set([0x0e, ...shorter.subarray(at + 1, at + 15), 0x05, 0x00], at);
    const broken = text.replace(/-----BEGIN ENC[^]*?-----END [^\n]*\n/, () =>
      encodePem("ENCRYPTED PRIVATE KEY", shorter),
    );
    await expect(openIdentity(broken, SAMPLE_PASSPHRASE)).rejects.toMatchObject({
      code: "unsupported-key",
    });
  });

  test("refuses a key that is not encrypted our way", async () => {
    const { text } = await getIdentity();
    const broken = text.replace(/(ENCRYPTED PRIVATE KEY-----\n)[^-]+/, "$1MAMCAQE=\n");
    await expect(openIdentity(broken, SAMPLE_PASSPHRASE)).rejects.toMatchObject({
      code: "unsupported-key",
    });
  });
});
