import { beforeAll, describe, expect, test } from "vitest";
import type { Facts } from "#electron/dossier/verification/facts.ts";
import { type OtherFacts, judge, judgeTrust } from "#electron/dossier/verification/judge.ts";
import { readFacts } from "#electron/dossier/verification/read-facts.ts";
import { signWithOthers } from "#test/support/old-signature.ts";
import { prepareSample } from "#test/support/sample-document.ts";
import { signSample } from "#test/support/sample-signature.ts";

const NOW = new Date("2026-11-21T00:00:00Z");
const GOOD: OtherFacts = {
  attachments: [{ name: "rutin.txt", sha256: "00", matches: true }],
  journal: { state: "same" },
  questionnaire: { state: "known", name: "boras-molntjanster 1.0.0" },
  recomputed: { state: "same" },
  foreignSeals: [],
  rerendered: { state: "same", asked: true },
};

let facts: Facts;
let trusted: ReadonlySet<string>;

beforeAll(async () => {
  facts = readFacts(await signSample(1));
  if (!facts.readable) throw new Error("unreadable");
  trusted = new Set([facts.signatures[0]!.certificate!.fingerprint]);
});

const NOBODY: ReadonlySet<string> = new Set();

function decide(
  from: Facts,
  others: Partial<OtherFacts> = {},
  policy: { trustedFingerprints?: ReadonlySet<string>; now?: Date } = {},
): { verdict: string; codes: string[] } {
  const given = { trustedFingerprints: trusted, now: NOW, ...policy };
  const { verdict, reasons } = judge(from, given, { ...GOOD, ...others });
  return { verdict, codes: reasons.map(({ code }) => code) };
}

describe("a signature by algorithms that are not accepted", () => {
  const SHA1 = { digest: "1.3.14.3.2.26", signing: "1.2.840.10045.4.1", hash: "sha1" };
  const SHA512 = {
    digest: "2.16.840.1.101.3.4.2.3",
    signing: "1.2.840.10045.4.3.4",
    hash: "sha512",
  };

  test.each([
    ["SHA-1", SHA1],
    ["SHA-512", SHA512],
    ["1.2.840.10045.4.3.4", { ...SHA512, digest: "2.16.840.1.101.3.4.2.1" }],
  ])("fails for that reason, with its name %s, and not as a changed file", async (name, other) => {
    const read = readFacts(signWithOthers(await signSample(1), other));
    const { verdict, reasons } = judge(read, { trustedFingerprints: trusted, now: NOW }, GOOD);
    expect(verdict).toBe("failed");
    expect(reasons.map(({ code }) => code)).not.toContain("bytes-changed");
    expect(reasons[0]).toMatchObject({ code: "algorithm-not-accepted" });
    expect(reasons[0]?.text.sv).toContain(
      `Underskriften av Åsa Öberg använder en algoritm som Molnakt inte godtar (${name}).`,
    );
  });

  test("is not said of one by SHA-256, whose bytes were changed", async () => {
    const own = { digest: "2.16.840.1.101.3.4.2.1", signing: "1.2.840.10045.4.3.2", hash: "sha1" };
    const { verdict, codes } = decide(readFacts(signWithOthers(await signSample(1), own)));
    expect([verdict, codes[0]]).toEqual(["failed", "bytes-changed"]);
  });
});

describe("the verdict", () => {
  test("is passed when all is whole and the certificate is vouched for", () => {
    expect(decide(facts)).toEqual({
      verdict: "passed",
      codes: [
        "signatures-intact",
        "signatures-missing",
        "questionnaire-known",
        "journal-same",
        "recomputed-same",
        "rerendered-same",
      ],
    });
  });

  test("is indeterminate for a self-issued certificate nobody has vouched for", () => {
    const { reasons, verdict } = judge(facts, { trustedFingerprints: NOBODY, now: NOW }, GOOD);
    expect(verdict).toBe("indeterminate");
    expect(reasons[0]).toMatchObject({ code: "issuer-not-trusted" });
    expect(reasons[0]?.text.sv).toContain("Åsa Öberg är intakt, men utfärdaren är inte betrodd");
  });

  test("says one of three in both languages", () => {
    const { reasons } = judge(facts, { trustedFingerprints: trusted, now: NOW }, GOOD);
    const missing = reasons.find(({ code }) => code === "signatures-missing");
    expect(missing?.text.sv).toContain("1 av 3");
    expect(missing?.text.en).toContain("1 of 3");
  });

  test.each([
    ["an expired certificate", "2032-01-01T00:00:00Z", "certificate-expired"],
    ["a time that has not come", "2026-11-19T00:00:00Z", "time-in-future"],
  ])("is indeterminate for %s", (_, now, code) => {
    const decided = decide(facts, {}, { now: new Date(now) });
    expect(decided.verdict).toBe("indeterminate");
    expect(decided.codes).toContain(code);
  });

  test("is failed without any signature", async () => {
    expect(decide(readFacts(await prepareSample()))).toMatchObject({
      verdict: "failed",
      codes: expect.arrayContaining(["not-signed"]) as string[],
    });
  });

  test("is failed for a file that cannot be read", () => {
    expect(decide(readFacts(Buffer.from("hej")))).toEqual({
      verdict: "failed",
      codes: ["unreadable"],
    });
  });

  test("is failed for changed bytes, with the worst reason first", async () => {
    const changed = Buffer.from(await signSample(1));
    const at = changed.indexOf("/Author(");
    expect(at).toBe(-1);
    const place = changed.indexOf("/Creator(Molnakt") + 10;
    changed.write("N", place);
    expect(decide(readFacts(changed), {}, { trustedFingerprints: NOBODY })).toMatchObject({
      verdict: "failed",
      codes: expect.arrayContaining(["bytes-changed"]) as string[],
    });
  });

  test("is failed for a signature with something after its end", async () => {
    const changed = Buffer.from(await signSample(1));
    changed.write("41", changed.indexOf(">", changed.indexOf("/Contents<")) - 2);
    expect(decide(readFacts(changed))).toMatchObject({
      verdict: "failed",
      codes: expect.arrayContaining(["signature-form"]) as string[],
    });
  });

  test.each([
    [{ journal: { state: "different" } }, "failed", "journal-different"],
    [{ recomputed: { state: "different" } }, "failed", "recomputed-different"],
    [{ rerendered: { state: "different", asked: true } }, "failed", "rerendered-different"],
    [{ attachments: [{ name: "a", sha256: "", matches: false }] }, "failed", "attachment-differs"],
    [{ attachments: [{ name: "a", sha256: "", matches: null }] }, "passed", "signatures-intact"],
    [{ journal: { state: "not-checked" } }, "indeterminate", "journal-not-checked"],
    [{ recomputed: { state: "not-checked" } }, "indeterminate", "recomputed-not-checked"],
    [{ rerendered: { state: "not-checked", asked: false } }, "passed", "signatures-intact"],
    [
      { rerendered: { state: "not-checked", asked: true } },
      "indeterminate",
      "rerendered-not-checked",
    ],
    [
      { questionnaire: { state: "different", name: "a 1" } },
      "indeterminate",
      "questionnaire-different",
    ],
    [
      { questionnaire: { state: "unknown", name: "a 1" } },
      "indeterminate",
      "questionnaire-unknown",
    ],
    [{ foreignSeals: ["Åsa Öberg"] }, "indeterminate", "seal-differs"],
  ] as const)("with %j is %s because of %s", (others, verdict, code) => {
    const decided = decide(facts, others);
    expect(decided.verdict).toBe(verdict);
    expect(decided.codes[0]).toBe(code);
  });
});

test("trust follows the fingerprint and the certificate's time", () => {
  if (!facts.readable) throw new Error("unreadable");
  const [signature] = facts.signatures;
  const trust = (trustedFingerprints: ReadonlySet<string>, now: string) =>
    judgeTrust(signature!, { trustedFingerprints, now: new Date(now) });
  expect(trust(trusted, "2026-11-21T00:00:00Z")).toBe("trusted");
  expect(trust(trusted, "2031-11-21T00:00:00Z")).toBe("expired");
  expect(trust(NOBODY, "2026-11-21T00:00:00Z")).toBe("unknown");
});
