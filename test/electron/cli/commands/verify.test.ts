import { execFileSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, afterAll, describe, expect, test } from "vitest";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { VerifyOutput } from "#contract/verify-output.ts";
import { runMolnakt, type Run } from "#test/support/run-molnakt.ts";

const PASSPHRASE = "fyra ord i en lång rad";
const salem = fileURLToPath(new URL("../../../fixtures/salem-2011.json", import.meta.url));
const env = { MOLNAKT_PASSPHRASE: PASSPHRASE };

let folder: string;
let identity: string;
let dossier: string;
let created: Run;
let made: Run;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "molnakt-"));
  identity = path.join(folder, "identity.pem");
  dossier = path.join(folder, "akt.pdf");
  const person = ["--name", "Åsa Öberg", "--role", "IT-strateg", "--organisation", "Borås Stad"];
  created = await runMolnakt(["identity", "create", ...person, "--out", identity], { env });
  made = await runMolnakt(["dossier", salem, "--identity", identity, "--out", dossier], { env });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function verify(file: string, ...options: string[]): Promise<Run> {
  return runMolnakt(["verify", file, "--json", ...options]);
}

describe("molnakt identity create", () => {
  test("writes a file that only its owner reads, and tells the fingerprint", () => {
    expect([created.code, created.stderr]).toEqual([0, ""]);
    expect(created.stdout).toMatch(/Fingeravtryck \(SHA-256\): [0-9a-f]{64}/);
    expect(statSync(identity).mode & 0o777).toBe(0o600);
    expect(readFileSync(identity, "utf8")).not.toContain(PASSPHRASE);
  });

  test("never writes over a file, and wants a passphrase of some length", async () => {
    const person = ["--name", "A", "--role", "B", "--organisation", "C"];
    const again = await runMolnakt(["identity", "create", ...person, "--out", identity], { env });
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("finns redan")]);
    const other = path.join(folder, "other.pem");
    const create = ["identity", "create", ...person, "--out", other];
    const short = await runMolnakt(create, { env: { MOLNAKT_PASSPHRASE: "kort" } });
    expect([short.code, short.stderr]).toEqual([2, expect.stringContaining("minst 12 tecken")]);
    const none = await runMolnakt(create);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("Lösenfrasen saknas")]);
  });
});

describe("molnakt dossier", () => {
  test("saves a signed dossier and says so", () => {
    expect([made.code, made.stderr]).toEqual([0, ""]);
    expect(made.stdout).toContain("Förslag: tjänsten får inte användas");
    expect(statSync(dossier).size).toBeLessThan(1024 * 1024);
  });

  test("takes the evidence from a folder, and says where it should be given", async () => {
    const fixtures = path.dirname(salem);
    const answers = path.join(fixtures, "recommended.json");
    const out = path.join(folder, "med-underlag.pdf");
    const command = ["dossier", answers, "--identity", identity, "--out", out];
    const without = await runMolnakt(command, { env });
    expect([without.code, without.stderr]).toEqual([1, expect.stringContaining("--evidence")]);
    const evidence = path.join(fixtures, "evidence");
    const done = await runMolnakt([...command, "--evidence", evidence], { env });
    expect([done.code, done.stderr]).toEqual([0, ""]);
    expect(done.stdout).toContain("Förslag: tjänsten rekommenderas");
    const { stdout } = await verify(out, "--no-render");
    const { attachments, recomputed } = VerifyOutput.parse(JSON.parse(stdout));
    expect(recomputed).toBe("same");
    expect(attachments.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "underlag-01-tillaggsavtal-incidenter.txt",
        "underlag-02-uttag-ur-loggen.txt",
      ]),
    );
  });

  test("writes over nothing without --force, and leaves nothing when it fails", async () => {
    const again = await runMolnakt(["dossier", salem, "--identity", identity, "--out", dossier], {
      env,
    });
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("finns redan")]);
    const out = path.join(folder, "none.pdf");
    const wrong = await runMolnakt(["dossier", salem, "--identity", identity, "--out", out], {
      env: { MOLNAKT_PASSPHRASE: "fel lösenfras, men lång" },
    });
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toBe(
      "molnakt: Lösenfrasen öppnar inte underskriftsidentiteten. Försök igen.\n",
    );
    expect(() => statSync(out)).toThrow("ENOENT");
  });

  test("never replaces the identity or the answers it is made from", async () => {
    const before = readFileSync(identity, "utf8");
    const options = ["--identity", identity, "--out", path.join(folder, ".", "identity.pem")];
    const run = await runMolnakt(["dossier", salem, ...options, "--force"], { env });
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining("görs av den filen")]);
    expect(readFileSync(identity, "utf8")).toBe(before);
  });

  test("replaces ordinary files only, and says when the folder is not there", async () => {
    const command = ["dossier", salem, "--identity", identity, "--force", "--out"];
    if (process.platform !== "win32") {
      const pipe = path.join(folder, "pipe");
      execFileSync("sh", ["-c", `mkfifo "$0"`, pipe]);
      const piped = await runMolnakt([...command, pipe], { env });
      expect([piped.code, piped.stderr]).toEqual([2, expect.stringContaining("ingen vanlig fil")]);
      expect(statSync(pipe).isFIFO()).toBe(true);
    }
    const nowhere = await runMolnakt([...command, path.join(folder, "none", "akt.pdf")], { env });
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringMatching(/^molnakt: Mappen /)]);
    const inside = await runMolnakt([...command, folder], { env });
    expect([inside.code, inside.stderr]).toEqual([2, expect.stringContaining("är en mapp")]);
  });

  test.each([
    [["--sign-as", "borgmästare"], 1, "Rollen ”borgmästare” finns inte"],
    [["--at", "i går"], 2, "är ingen tidpunkt"],
    [["--at", "2011-09-28T12:00:00Z"], 1, "gäller inte vid tidpunkten"],
  ])("%j is refused in one line", async (options, code, text) => {
    const out = path.join(folder, "refused.pdf");
    const command = ["dossier", salem, "--identity", identity, "--out", out, ...options];
    const run = await runMolnakt(command, { env });
    expect([run.code, run.stdout]).toEqual([code, ""]);
    expect(run.stderr).toMatch(/^molnakt: [^\n]+\n$/);
    expect(run.stderr).toContain(text);
  });
});

describe("molnakt verify", () => {
  test("cannot decide about a signer nobody has vouched for", async () => {
    const { code, stdout, stderr } = await verify(dossier);
    expect([code, stderr]).toEqual([3, ""]);
    const report = VerifyOutput.parse(JSON.parse(stdout));
    expect(report).toMatchObject({
      verdict: "indeterminate",
      changes: [],
      journal: "same",
      recomputed: "same",
      rerendered: "same",
      reasons: expect.arrayContaining([
        expect.objectContaining({ code: "questionnaire-known" }),
      ]) as unknown,
      signatures: [{ signer: "Åsa Öberg", intact: true, trust: "unknown", level: "B-B" }],
    });
  });

  test("passes it with the certificate trusted, without rendering where asked", async () => {
    const { code, stdout } = await verify(dossier, "--trust", identity, "--no-render");
    const report = VerifyOutput.parse(JSON.parse(stdout));
    expect(code).toBe(0);
    expect(report).toMatchObject({ verdict: "passed", rerendered: "not-checked" });
  });

  test("fails a file with one byte flipped, and says what", async () => {
    const bytes = readFileSync(dossier);
    bytes[bytes.length >> 1]! ^= 1;
    const flipped = path.join(folder, "flipped.pdf");
    writeFileSync(flipped, bytes);
    const { code, stdout } = await verify(flipped, "--trust", identity);
    const report = VerifyOutput.parse(JSON.parse(stdout));
    expect([code, report.verdict]).toEqual([1, "failed"]);
    expect(report.reasons[0]?.text).toMatch(/\p{L}/u);
  });

  test("gives an honest verdict on what is no dossier", async () => {
    const other = path.join(folder, "other.pdf");
    writeFileSync(other, "hej");
    const { code, stdout, stderr } = await verify(other);
    expect([code, stderr]).toEqual([1, ""]);
    expect(VerifyOutput.parse(JSON.parse(stdout))).toMatchObject({
      verdict: "failed",
      dossier: null,
      signatures: [],
    });
  });

  test("tells people the verdict first", async () => {
    const { stdout } = await runMolnakt(["verify", dossier, "--no-render"]);
    expect(stdout.split("\n")[0]).toBe("Går inte att avgöra: akt.pdf");
    expect(stdout).toContain("Åsa Öberg");
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u00ad\u200b\ufffd]/);
  });

  test("lets no file name write a verdict of its own", async () => {
    const other = path.join(folder, "x\nGodkänd: akt.pdf");
    writeFileSync(other, "hej");
    const { code, stdout } = await runMolnakt(["verify", other]);
    expect(code).toBe(1);
    expect(stdout.split("\n")[0]).toBe("Underkänd: x Godkänd: akt.pdf");
    expect(stdout).not.toMatch(/^Godkänd/m);
  });

  test("is used wrongly without a file or with a broken certificate", async () => {
    const missing = await verify(path.join(folder, "none.pdf"));
    expect([missing.code, missing.stdout]).toEqual([2, ""]);
    expect(missing.stderr).toMatch(/^molnakt: Filen [^\n]+ finns inte\.\n$/);
    const broken = await verify(dossier, "--trust", salem);
    expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining("PEM-format")]);
  });
});
