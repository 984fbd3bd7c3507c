import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { AssessReport } from "#contract/assess-report.ts";
import { VerifyOutput } from "#contract/verify-output.ts";
import { root } from "#build/root.js";
import { borasFolder } from "#test/support/catalog.ts";
import { runMolnakt } from "#test/support/run-molnakt.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const fixtures = path.join(root, "test", "fixtures", "questionnaires");
const bokning = path.join(fixtures, "bokning");
const answers = path.join(fixtures, "bokning-svar.json");

const run = (...args: string[]) => runMolnakt(["questionnaire", ...args]);

describe("molnakt questionnaire new", () => {
  test("makes a questionnaire without a single remark, with its schemas", async () => {
    const folder = path.join(makeTemporaryFolder(), "ny-katalog");
    const made = await run("new", folder);
    expect([made.code, made.stdout]).toEqual([
      0,
      expect.stringContaining("sections/a-arendet.yaml"),
    ]);
    const linted = await run("lint", folder, "--json");
    expect(linted.code).toBe(0);
    const { problems } = JSON.parse(linted.stdout) as { problems: { severity: string }[] };
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const manifest = readFileSync(path.join(folder, "questionnaire.yaml"), "utf8");
    expect(manifest).toContain("\nid: ny-katalog\n");
    expect(manifest).toMatch(/^# yaml-language-server: \$schema=schemas\/questionnaire\.json\n/);
    const section = readFileSync(path.join(folder, "schemas", "section.json"), "utf8");
    expect(JSON.parse(section)).toHaveProperty("properties.questions");
  });

  test("writes over nothing, and wants a name that can be an id", async () => {
    const folder = makeTemporaryFolder();
    const taken = path.join(folder, "tagen");
    cpSync(bokning, taken, { recursive: true });
    expect(await run("new", taken)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("är inte tom") as string,
    });
    expect(await run("new", path.join(folder, "Min Katalog"))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("små bokstäver") as string,
    });
  });
});

describe("molnakt questionnaire lint", () => {
  test("passes with warnings, and proves that every question can be reached", async () => {
    const folder = path.join(makeTemporaryFolder(), "bokning");
    cpSync(bokning, folder, { recursive: true });
    const file = path.join(folder, "references.yaml");
    const text = readFileSync(file, "utf8").replace("2026-07-01", "2020-07-01");
    writeFileSync(file, text);
    const { code, stdout } = await run("lint", folder, "--proof");
    expect(code).toBe(0);
    const line = text.split("\n").findIndex((one) => one.includes("2020-07-01")) + 1;
    expect(stdout).toContain(`references.yaml:${line}:12 varning not-checked-lately: `);
    expect(stdout).toContain('A3: A2 = "yes"');
    expect(stdout).toContain("Alla frågor går att nå.");
  });

  test("fails for a text that nobody translated, with its place", async () => {
    const folder = path.join(makeTemporaryFolder(), "bokning");
    cpSync(bokning, folder, { recursive: true });
    const file = path.join(folder, "risks.yaml");
    const text = readFileSync(file, "utf8");
    const swedish = "Bokningarna lagras där andra lagar gäller.";
    writeFileSync(file, text.replace("Bookings are stored where other laws apply.", swedish));
    const line = text.split("\n").findIndex((one) => one.includes("other laws")) + 1;
    const { code, stdout } = await run("lint", folder);
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining(`risks.yaml:${line}:9 fel translation-same: `),
    ]);
  });
});

describe("molnakt questionnaire bundle and --questionnaire", () => {
  test("a bundle is used like its folder", async () => {
    const bundle = path.join(makeTemporaryFolder(), "bokning.json");
    expect((await run("bundle", bokning, "--out", bundle)).code).toBe(0);
    for (const questionnaire of [bokning, bundle]) {
      const flags = ["--json", "--questionnaire", questionnaire];
      const { code, stdout } = await runMolnakt(["assess", answers, ...flags]);
      expect(code).toBe(0);
      const report = AssessReport.parse(JSON.parse(stdout));
      expect(report.risks.map(({ id }) => id)).toEqual(["R01"]);
    }
  });

  test("a dossier made with it says that the questions are not Molnakt's", async () => {
    const folder = makeTemporaryFolder();
    const env = { MOLNAKT_PASSPHRASE: "fyra ord i en lång rad" };
    const identity = path.join(folder, "identity.pem");
    const person = ["--name", "A B", "--role", "C", "--organisation", "D"];
    await runMolnakt(["identity", "create", ...person, "--out", identity], { env });
    const out = path.join(folder, "akt.pdf");
    const flags = ["--identity", identity, "--out", out, "--questionnaire", bokning];
    const made = await runMolnakt(["dossier", answers, ...flags], { env });
    expect([made.code, made.stderr]).toEqual([0, ""]);
    const verified = await runMolnakt(["verify", out, "--json", "--trust", identity]);
    const { reasons } = VerifyOutput.parse(JSON.parse(verified.stdout));
    expect(reasons).toContainEqual({
      code: "questionnaire-unknown",
      text: expect.stringContaining("bokning 1.0.0") as string,
    });
  }, 60_000);

  test("refuses a file that is no questionnaire, with its place", async () => {
    const file = path.join(makeTemporaryFolder(), "fel.json");
    writeFileSync(file, '{\n  "format": "annat"\n}\n');
    const { code, stderr } = await runMolnakt(["assess", answers, "--questionnaire", file]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("2:13 (format)")]);
  });
});

describe("molnakt questionnaire diff", () => {
  test("tells what changed, for people and for programs", async () => {
    const folder = path.join(makeTemporaryFolder(), "bokning");
    cpSync(bokning, folder, { recursive: true });
    const file = path.join(folder, "sections", "a-arendet.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("sv: Vad ska gå att boka?", "sv: Vad bokas?"));
    const { code, stdout } = await run("diff", bokning, folder);
    expect(code).toBe(0);
    expect(stdout).toContain("~ A1 ändrad (frågans text): Vad bokas?");
    expect(stdout).toContain("text.sv: -”Vad ska gå att boka?”  +”Vad bokas?”");
    const json = JSON.parse((await run("diff", bokning, folder, "--json")).stdout) as object;
    expect(json).toMatchObject({
      from: { id: "bokning", version: "1.0.0" },
      questions: [{ id: "A1", step: "changed", aspects: ["text"] }],
      items: [],
    });
  });

  test("says when there is none", async () => {
    expect((await run("diff", bokning, bokning)).stdout).toContain("Inga skillnader.");
  });
});

describe("molnakt questionnaire print", () => {
  test("makes Markdown with conditions in words, in either language", async () => {
    const out = path.join(makeTemporaryFolder(), "bokning.md");
    expect((await run("print", bokning, "--out", out)).code).toBe(0);
    const text = readFileSync(out, "utf8");
    expect(text).toContain("### A3 Finns ett biträdesavtal med leverantören?");
    expect(text).toContain("_Ställs när A2 är ”Ja”._");
    expect((await run("print", bokning, "--out", out, "--language", "en")).code).toBe(0);
    expect(readFileSync(out, "utf8")).toContain("_Asked when A2 is ”Yes”._");
  });

  test("makes a tagged PDF of the city's own", async () => {
    const out = path.join(makeTemporaryFolder(), "boras.pdf");
    expect((await run("print", borasFolder, "--out", out)).code).toBe(0);
    const text = readFileSync(out, "latin1");
    expect(text).toMatch(/^%PDF-1\.7/);
    expect(text).toContain("/StructTreeRoot");
  }, 60_000);

  test("wants an ending that it knows", async () => {
    expect((await run("print", bokning, "--out", "x.docx")).code).toBe(2);
  });
});

describe("molnakt questionnaire file-schemas", () => {
  test("writes a schema for each kind of file, and the setting that ties them", async () => {
    const folder = path.join(makeTemporaryFolder(), "bokning");
    cpSync(bokning, folder, { recursive: true });
    const { code, stdout } = await run("file-schemas", folder);
    expect(code).toBe(0);
    const setting = JSON.parse(stdout) as { "yaml.schemas": Record<string, string> };
    expect(setting["yaml.schemas"]).toMatchObject({
      "schemas/section.json": "sections/*.yaml",
      "schemas/risks.json": "risks.yaml",
    });
    for (const file of Object.keys(setting["yaml.schemas"])) {
      expect(JSON.parse(readFileSync(path.join(folder, file), "utf8"))).toHaveProperty("$schema");
    }
  });
});
