import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AssessReport } from "#contract/assess-report.ts";
import { ScreeningReport } from "#contract/screening-report.ts";
import { makeDeviation } from "#test/support/questionnaire.ts";
import { runMolnakt } from "#test/support/run-molnakt.ts";

const fixtures = fileURLToPath(new URL("../../../fixtures/", import.meta.url));
const salem = path.join(fixtures, "salem-2011.json");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "molnakt-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** The Salem file with something changed. */
function change(edit: (file: Record<string, Record<string, unknown>>) => void): string {
  const file = JSON.parse(readFileSync(salem, "utf8")) as Record<string, Record<string, unknown>>;
  edit(file);
  return write("changed.json", JSON.stringify(file, null, 2));
}

describe("molnakt assess", () => {
  test("tells which answers contradict each other, in both forms", async () => {
    const file = change((answers) => {
      Object.assign(answers["answers"] as object, {
        C1: { value: ["SE"] },
        C2: { value: ["SE"] },
        D4: { value: "yes" },
        D9: { value: [{ name: "Exempel Inc.", country: "US", task: "Support" }] },
      });
    });
    const { stdout } = await runMolnakt(["assess", file, "--json"]);
    const { contradictions } = AssessReport.parse(JSON.parse(stdout));
    expect(contradictions.map(({ id, questions }) => [id, questions])).toEqual([
      ["inom-ees-med-underbitrade-utanfor", ["C1", "C2", "D9"]],
    ]);
    const { stdout: text } = await runMolnakt(["assess", file]);
    expect(text).toContain("Svar som säger emot varandra");
    expect(text).toContain("C1, C2, D9: ");
    const { stdout: none } = await runMolnakt(["assess", salem]);
    expect(none).not.toContain("Svar som säger emot varandra");
  });

  test("finds that Salem's service may not be used, on the authority's grounds", async () => {
    const { code, stdout, stderr } = await runMolnakt(["assess", salem, "--json"]);
    expect([code, stderr]).toEqual([0, ""]);
    const report = AssessReport.parse(JSON.parse(stdout));
    expect(report.outcome).toBe("may-not-be-used");
    expect(report.text).toBe("Förslag: tjänsten får inte användas");
    const grounds = report.stoppers.flatMap(({ reasons }) =>
      reasons.map(({ question }) => question),
    );
    expect(grounds).toEqual(expect.arrayContaining(["D2", "D3", "C3"]));
    expect(report.gaps.length).toBeGreaterThan(10);
    expect(report.missing).toEqual([]);
    expect(report.risks[0]?.residual).toBe(16);
  });

  test("says the outcome first, then stoppers with their basis, in Swedish or English", async () => {
    const swedish = await runMolnakt(["assess", salem]);
    expect(swedish.stdout.split("\n")[1]).toBe("Förslag: tjänsten får inte användas");
    expect(swedish.stdout).toContain("Grund: tillsynspraxis");
    const english = await runMolnakt(["assess", salem, "--language", "en"]);
    expect(english.stdout).toContain("Proposal: the service may not be used");
    expect(english.stdout).toContain("Basis: supervision practice");
    expect(english.stdout).not.toContain("Grund");
  });

  test("lets no name in the case write an outcome of its own", async () => {
    const service = "X\nRekommenderas\u001b[2J";
    const file = change(({ case: details }) => (details!["service"] = service));
    const { stdout } = await runMolnakt(["assess", file]);
    expect(stdout.split("\n")[1]).toBe("Förslag: tjänsten får inte användas");
    expect(stdout).not.toContain("\u001b");
  });

  test("tells the officer's raise, and an avvikelse beside the figure without it", async () => {
    const file = change((content) => {
      content["raised"] = { R15: { likelihood: 4, reason: "Formatet är slutet." } };
      content["deviations"] = { R15: makeDeviation(1), R05: makeDeviation(1, { evidence: [] }) };
    });
    const { stdout } = await runMolnakt(["assess", file, "--json"]);
    const { risks, conditions } = AssessReport.parse(JSON.parse(stdout));
    const find = (id: string) => risks.find((risk) => risk.id === id);
    expect(find("R15")).toMatchObject({
      likelihood: 4,
      residual: 16,
      raised: { likelihood: 4, reason: "Formatet är slutet." },
      deviation: { state: "counts", lacking: [], likelihood: 1, score: 4 },
    });
    expect(find("R05")).toMatchObject({
      raised: null,
      deviation: { state: "incomplete", lacking: ["evidence"] },
    });
    expect(find("R01")).toMatchObject({ raised: null, deviation: null });
    expect(conditions.map(({ id }) => id)).toContain("R15-deviation");
    const words = await runMolnakt(["assess", file]);
    const list = words.stdout.slice(words.stdout.indexOf("Avvikelser"));
    expect(list).toMatch(/R15 {2}Sen incidentrapport[^:]*: 16\. Förslaget räknar med 4\./);
    expect(list).toMatch(/R05 {2}[^:]*: 16\. Den är inte komplett och räknas inte\./);
  });

  test("tells what is worth saying of an answer, as the window does at its question", async () => {
    const file = change((content) => {
      content["answers"]!["N1"] = { value: "no" };
      content["answers"]!["O3"] = { value: "2199-01-01" };
    });
    const words = await runMolnakt(["assess", file]);
    const [, remarks = ""] = words.stdout.split("Anmärkningar\n");
    expect(remarks).toMatch(/N1 {2}Inga miljökrav är ställda\./);
    expect(remarks).toMatch(/O3 {2}/);
    const { stdout } = await runMolnakt(["assess", file, "--json", "--language", "en"]);
    const { remarks: told } = AssessReport.parse(JSON.parse(stdout));
    expect(told.map(({ question }) => question)).toEqual(["N1", "O3"]);
    expect(told[0]?.text).toMatch(/^No environmental requirements have been set\./);
    const without = await runMolnakt(["assess", salem]);
    expect(without.stdout).not.toContain("Anmärkningar");
  });

  test("reads standard input, with the same answer", async () => {
    const [file, piped] = await Promise.all([
      runMolnakt(["assess", salem, "--json"]),
      runMolnakt(["assess", "-", "--json"], { input: readFileSync(salem, "utf8") }),
    ]);
    expect(piped).toEqual(file);
  });

  test("stops quietly when its reader has had enough", async () => {
    const script = fileURLToPath(new URL("../../../../out/cli/molnakt.js", import.meta.url));
    const command = `"${process.execPath}" "${script}" assess "${salem}" | head -n 1`;
    const child = spawn("bash", ["-o", "pipefail", "-c", command]);
    let stderr = "";
    child.stderr.on("data", (text) => (stderr += String(text)));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, stderr]).toEqual([0, ""]);
  });
});

describe("molnakt assess of a screening", () => {
  const file = () =>
    change((content) => {
      Object.assign(content, { questionnaire: "forprovning", measures: {}, consequences: {} });
      content["answers"] = { P1: { value: "yes" }, P2: { value: "none" }, Q4: { unknown: true } };
    });

  test("advises the next step and whom to ask, and proposes nothing", async () => {
    const { code, stdout } = await runMolnakt(["assess", file()]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Fråga säkerhetsskyddschefen innan du gör något mer\n/);
    expect(stdout).toContain("Fråga Stadskansliet om tjänsten får startas.");
    expect(stdout).not.toMatch(/rekommenderas|Förslag/);
  });

  test("has a stable shape of its own as JSON", async () => {
    const { stdout } = await runMolnakt(["assess", file(), "--json", "--language", "en"]);
    const report = ScreeningReport.parse(JSON.parse(stdout));
    expect(report.next).toMatchObject({ id: "ask-security-first", full: false });
    expect(report.gaps).toEqual(["Q4"]);
  });

  test("gives no conditions for the tender", async () => {
    const { code, stderr } = await runMolnakt(["conditions", file()]);
    expect([code, stderr]).toEqual([1, expect.stringContaining("Gör hela bedömningen först.")]);
  });
});

describe("molnakt assess refuses, in one line,", () => {
  async function expectRefusal(args: string[], text: string | RegExp, code = 2): Promise<void> {
    const run = await runMolnakt(args);
    expect(run.stderr).toMatch(text);
    expect(run.stderr).toMatch(/^molnakt: [^\n]+\n$/);
    expect([run.code, run.stdout]).toEqual([code, ""]);
  }

  test("a missing file", () =>
    expectRefusal(["assess", "finns-inte.json"], "Filen finns-inte.json finns inte."));
  test("a folder", () => expectRefusal(["assess", folder], "är en mapp. Ange en fil."));
  test("an empty file", () => expectRefusal(["assess", write("empty.json", "")], "är tom."));
  test("what is not text", () =>
    expectRefusal(["assess", write("a.json", Uint8Array.of(0xff, 0xfe))], "ingen textfil i UTF-8"));
  test("broken JSON, with the place", () =>
    expectRefusal(["assess", write("b.json", '{\n  "format": 1,\n}')], "rad 3, kolumn 1"));
  test("a file that is too large", () =>
    expectRefusal(["assess", write("c.json", " ".repeat(6 * 1024 * 1024))], "är större än 5 MB"));
  test("another format", () =>
    expectRefusal(["assess", write("d.json", "[]")], "filen ska vara ett objekt"));
  test("a missing part, with its path", () =>
    expectRefusal(
      ["assess", change((file) => delete file["case"]!["board"])],
      "case.board saknas",
    ));
  test("a key twice, since only the last would count", () =>
    expectRefusal(
      ["assess", write("e.json", readFileSync(salem, "utf8").replace("{", '{\n"answers": {},'))],
      /”answers” står två gånger .* rad \d+, kolumn \d+/,
    ));
  test("half a character, which no dossier can hold", () =>
    expectRefusal(
      ["assess", change((file) => (file["case"]!["service"] = "\ud800"))],
      "ett halvt tecken",
    ));
  test("an answer of the wrong shape, with its path", () =>
    expectRefusal(["assess", change((file) => (file["answers"]!["C3"] = "no"))], /answers\.C3 /));
  test("a raise without a reason, and an avvikelse that lacks its parts", async () => {
    await expectRefusal(
      ["assess", change((file) => (file["raised"] = { R05: { likelihood: 4, reason: "" } }))],
      "raised.R05.reason får inte vara tomt",
    );
    await expectRefusal(
      ["assess", change((file) => (file["deviations"] = { R05: { likelihood: 1 } }))],
      "deviations.R05.reason saknas",
    );
  });
  test("an unknown question", () =>
    expectRefusal(
      ["assess", change((file) => (file["answers"]!["Z9"] = { unknown: true }))],
      "Frågan Z9 finns inte",
    ));
  test("an option that does not exist", () =>
    expectRefusal(
      ["assess", change((file) => (file["answers"]!["C3"] = { value: "kanske" }))],
      "C3: Svara Ja, Nej eller Vet ej",
    ));
  test("an organisation number that cannot be", () =>
    expectRefusal(
      [
        "assess",
        change((file) => (file["case"]!["supplier"] = { name: "A", organisationNumber: "123" })),
      ],
      "Organisationsnumret ska ha tio siffror",
    ));
  test("a questionnaire that is not there", () =>
    expectRefusal(
      ["assess", change((file) => Object.assign(file, { questionnaire: "annan-kommun" }))],
      /”annan-kommun” finns inte .* boras-molntjanster/,
    ));
  test("no file", () => expectRefusal(["assess"], "Argumentet answers.json saknas"));
  test("an unknown option", () =>
    expectRefusal(["assess", salem, "--fast"], "ingen flagga --fast"));
  test("an unknown command", () => expectRefusal(["asses", salem], "inget kommando asses"));
  test("no command", () => expectRefusal([], "Ange ett kommando"));
  test("an unknown language", () =>
    expectRefusal(["assess", salem, "--language", "de"], "--language"));
});
