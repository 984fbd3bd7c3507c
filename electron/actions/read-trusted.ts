import { createHash, X509Certificate } from "node:crypto";
import type { Result } from "#contract/api.ts";
import { fail, succeed } from "./failures.ts";

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** SHA-256 (hex) of every certificate in a PEM text, such as an identity file; at least one. */
export function readTrusted(text: string, path: string): Result<string[]> {
  const blocks = text.match(CERTIFICATE) ?? [];
  if (blocks.length === 0) return fail("certificate.invalid", { path });
  try {
    return succeed(
      blocks.map((block) =>
        createHash("sha256").update(new X509Certificate(block).raw).digest("hex"),
      ),
    );
  } catch (error) {
    if (error instanceof Error && "code" in error) return fail("certificate.invalid", { path });
    throw error;
  }
}
