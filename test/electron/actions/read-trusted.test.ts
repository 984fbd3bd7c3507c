import { createHash, X509Certificate } from "node:crypto";
import { describe, expect, test } from "vitest";
import { makeIdentity } from "#electron/actions/create-identity-file.ts";
import { readTrusted } from "#electron/actions/read-trusted.ts";
import { unwrap } from "#test/support/store-folder.ts";

const person = { name: "Åsa", role: "R", organisation: "O", passphrase: "fyra ord i en rad" };

describe("trusted certificates", () => {
  test("are read from an identity file, and from several blocks", async () => {
    const text = unwrap(await makeIdentity(person, "2026-11-23T08:00:00Z"));
    const fingerprint = createHash("sha256").update(new X509Certificate(text).raw).digest("hex");
    expect(unwrap(readTrusted(text, "a.pem"))).toEqual([fingerprint]);
    expect(unwrap(readTrusted(text + text, "a.pem"))).toEqual([fingerprint, fingerprint]);
  });

  test.each(["", "hej", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])(
    "are refused from %j",
    (text) => {
      expect(readTrusted(text, "a.pem")).toMatchObject({ error: { code: "certificate.invalid" } });
    },
  );
});
