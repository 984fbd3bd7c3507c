import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { borasFolder } from "#test/support/catalog.ts";
import { runMolnakt } from "#test/support/run-molnakt.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

describe("molnakt questionnaire", () => {
  test("lint counts what a sound questionnaire holds", async () => {
    const { code, stdout } = await runMolnakt(["questionnaire", "lint", borasFolder]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^boras-molntjanster \d+\.\d+\.\d+: \d+ frågor, 23 risker, 26 åtgärder/m,
    );
  });

  test("lint shows each mistake with file, line and column, and fails", async () => {
    const folder = path.join(makeTemporaryFolder(), "broken");
    cpSync(borasFolder, folder, { recursive: true });
    writeFileSync(path.join(folder, "measures.yaml"), "- id: A01\n  nme: fel\n");
    const { code, stdout, stderr } = await runMolnakt(["questionnaire", "lint", folder]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^measures\.yaml:\d+:\d+ fel \S+: \p{Lu}?.+/mu);
    expect(stderr).toMatch(/^\d+ fel, 0 varningar\.\n$/);
  });

  test("lint wants a folder", async () => {
    const file = path.join(borasFolder, "risks.yaml");
    const { code, stderr } = await runMolnakt(["questionnaire", "lint", file]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("är ingen mapp")]);
  });

  test("coverage writes the guideline's clauses with their questions", async () => {
    const { code, stdout } = await runMolnakt(["questionnaire", "coverage", borasFolder]);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync(path.join(borasFolder, "coverage.md"), "utf8"));
    const english = ["questionnaire", "coverage", borasFolder, "--language", "en"];
    expect((await runMolnakt(english)).stdout).toContain("| Page | The guideline says |");
  });

  test("coverage says what to do where there is no guideline, or no questionnaire", async () => {
    const folder = path.join(makeTemporaryFolder(), "bare");
    cpSync(borasFolder, folder, { recursive: true });
    rmSync(path.join(folder, "guideline.yaml"));
    const bare = await runMolnakt(["questionnaire", "coverage", folder]);
    expect([bare.code, bare.stderr]).toEqual([2, expect.stringContaining("guideline.yaml")]);
    const none = await runMolnakt(["questionnaire", "coverage", makeTemporaryFolder()]);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("finns inte")]);
  });

  test("schema describes an answers file with every question", async () => {
    const { code, stdout } = await runMolnakt(["questionnaire", "schema", "boras-molntjanster"]);
    expect(code).toBe(0);
    const schema = JSON.parse(stdout) as { $schema: string; properties: { answers: unknown } };
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    for (const id of ["A1", "C3", "J6"])
      expect(JSON.stringify(schema.properties.answers)).toContain(`"${id}"`);
  });

  test("schema names what there is", async () => {
    const { code, stderr } = await runMolnakt(["questionnaire", "schema", "annan"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("boras-molntjanster")]);
  });
});
