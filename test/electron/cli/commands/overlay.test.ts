import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { VerifyOutput } from "#contract/verify-output.ts";
import { runMolnakt } from "#test/support/run-molnakt.ts";
import { runTool } from "#test/support/outside-tools.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const example = path.resolve("questionnaires/overlays/exempelby.yaml");
const answers = path.resolve("test/fixtures/recommended.json");

function change(from: string, to: string): { file: string; line: number } {
  const text = readFileSync(example, "utf8");
  const file = path.join(makeTemporaryFolder(), "egen.yaml");
  writeFileSync(file, text.replace(from, to));
  return { file, line: text.slice(0, text.indexOf(from)).split("\n").length };
}

describe("molnakt questionnaire lint of an overlay", () => {
  test("counts what a sound one holds", async () => {
    const { code, stdout } = await runMolnakt(["questionnaire", "lint", example]);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^exempelby 1\.0\.0 på boras-molntjanster .* inga fel\.\n$/),
    ]);
  });

  test.each([
    ["houseRulesOff: [A4-refused]", "houseRulesOff: [B10-annat]", "unknown-stopper"],
    ["houseRulesOff: [A4-refused]", "houseRulesOff: [A6-automatic]", "protected-stopper"],
    ["basis: house-rule", "basis: law", "wrong-basis"],
    ["date: 2026-11-24", "datum: 2026-11-24", "unknown-key"],
    ["    lowers: 1", "    lowers: 2", "out-of-range"],
  ])("finds %j made %j, with its line", async (from, to, code) => {
    const { file, line } = change(from, to);
    const run = await runMolnakt(["questionnaire", "lint", file]);
    expect([run.code, run.stdout]).toEqual([1, expect.stringContaining(`egen.yaml:${line}:`)]);
    expect(run.stdout).toContain(` ${code}: `);
  });
});

test("lint of an overlay for a questionnaire of one's own is told where that lies", async () => {
  const folder = path.resolve("test/fixtures/questionnaires/bokning");
  const { file } = change("base: boras-molntjanster", "base: bokning");
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, `${whole.slice(0, whole.indexOf("# Own words"))}\n`);
  const [alone, told] = await Promise.all([
    runMolnakt(["questionnaire", "lint", file]),
    runMolnakt(["questionnaire", "lint", file, "--questionnaire", folder]),
  ]);
  expect([alone.code, told.code]).toEqual([2, 0]);
  expect(told.stdout).toMatch(/^exempelby 1\.0\.0 på bokning /);
});

test("the schema of an answers file is also for a questionnaire of one's own", async () => {
  const folder = path.resolve("test/fixtures/questionnaires/bokning");
  const run = await runMolnakt(["questionnaire", "schema", folder]);
  expect([run.code, run.stderr]).toEqual([0, ""]);
  expect(JSON.parse(run.stdout)).toMatchObject({ type: "object" });
});

describe("an overlay on the command line", () => {
  test("adapts the assessment, by file or by the name of one that comes along", async () => {
    const runs = await Promise.all(
      [[], ["--overlay", "exempelby"], ["--overlay", example]].map((more) =>
        runMolnakt(["assess", answers, "--json", ...more]),
      ),
    );
    const missing = runs.map(({ stdout }) => (JSON.parse(stdout) as { missing: string[] }).missing);
    expect(missing.map((ids) => ids.includes("X1"))).toEqual([false, true, true]);
  });

  test("is told when it is not there or not sound", async () => {
    const lost = await runMolnakt(["assess", answers, "--overlay", "annan"]);
    expect([lost.code, lost.stderr]).toEqual([
      2,
      expect.stringContaining("annan:1:1: Filen finns inte."),
    ]);
    const { file, line } = change("[A4-refused]", "[A6-automatic]");
    const broken = await runMolnakt(["assess", answers, "--overlay", file]);
    expect([broken.code, broken.stderr]).toEqual([
      2,
      expect.stringContaining(`egen.yaml:${line}:`),
    ]);
  });

  test("stands in the dossier, and verification knows it again", async () => {
    const folder = makeTemporaryFolder();
    const [identity, dossier] = [path.join(folder, "id.pem"), path.join(folder, "akt.pdf")];
    const files = ["--evidence", path.resolve("test/fixtures/evidence")];
    const env = { MOLNAKT_PASSPHRASE: "fyra ord i en lång rad" };
    const person = ["--name", "Anna Ek", "--role", "Handläggare", "--organisation", "Exempelby"];
    await runMolnakt(["identity", "create", ...person, "--out", identity], { env });
    const made = await runMolnakt(
      [
        "dossier",
        answers,
        "--overlay",
        "exempelby",
        ...files,
        "--identity",
        identity,
        "--out",
        dossier,
      ],
      { env },
    );
    expect([made.code, made.stderr]).toEqual([0, ""]);
    const { output } = runTool("pdftotext", "-layout", dossier, "-");
    expect(output.replace(/\s+/g, " ")).toContain("Lokal anpassning: exempelby 1.0.0, SHA-256");
    expect(output).toContain("Digitaliseringschef");

    const verified = await runMolnakt(["verify", dossier, "--json", "--trust", identity]);
    const report = VerifyOutput.parse(JSON.parse(verified.stdout));
    expect([report.verdict, report.recomputed, report.rerendered]).toEqual([
      "passed",
      "same",
      "same",
    ]);
    expect(report.reasons.find(({ code }) => code === "questionnaire-adapted")?.text).toContain(
      "+ exempelby 1.0.0 − A4-refused",
    );
  });
});
