import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { runMolnakt } from "#test/support/run-molnakt.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const answers = path.resolve("test/fixtures/recommended-with-conditions.json");
const AT = ["--at", "2026-11-23T23:30:00Z"];

describe("molnakt conditions", () => {
  test("writes text on the screen, in the language asked for", async () => {
    const { code, stdout, stderr } = await runMolnakt(["conditions", answers, ...AT]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Krav och villkor\n/);
    expect(stdout).toContain("Framtagen: 2026-11-24\n");
    const english = await runMolnakt(["conditions", answers, "--language", "en"]);
    expect(english.stdout).toMatch(/^Requirements and conditions\n/);
  });

  test.each([
    ["text", "Krav och villkor"],
    ["markdown", "# Krav och villkor"],
    ["docx", "PK"],
    ["xlsx", "PK"],
    ["ics", "BEGIN:VCALENDAR"],
  ])("saves %s in a file", async (format, start) => {
    const file = path.join(makeTemporaryFolder(), `villkor.${format}`);
    const run = await runMolnakt(["conditions", answers, "--format", format, "--out", file]);
    expect([run.code, run.stdout, run.stderr]).toEqual([
      0,
      `Villkoren är sparade i ${file}.\n`,
      "",
    ]);
    expect(readFileSync(file, "latin1").slice(0, start.length)).toBe(start);
  });

  test("gives a case the same names in the calendar each time", async () => {
    const names = await Promise.all(
      [0, 1].map(async () => {
        const file = path.join(makeTemporaryFolder(), "villkor.ics");
        await runMolnakt(["conditions", answers, "--format", "ics", "--out", file]);
        return readFileSync(file, "utf8").match(/^UID:.*$/gm);
      }),
    );
    expect(names[0]).toHaveLength(4);
    expect(names[0]).toEqual(names[1]);
  });

  test("overwrites nothing unless told to", async () => {
    const file = path.join(makeTemporaryFolder(), "villkor.txt");
    writeFileSync(file, "annat");
    const refused = await runMolnakt(["conditions", answers, "--out", file]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("finns redan")]);
    expect(readFileSync(file, "utf8")).toBe("annat");
    expect((await runMolnakt(["conditions", answers, "--out", file, "--force"])).code).toBe(0);
    expect(readFileSync(file, "utf8")).toMatch(/^Krav och villkor/);
  });

  test("refuses a binary format without a file, and a calendar without days", async () => {
    const bare = await runMolnakt(["conditions", answers, "--format", "xlsx"]);
    expect([bare.code, bare.stderr]).toEqual([2, expect.stringContaining("Ange --out.")]);
    const salem = path.resolve("test/fixtures/salem-2011.json");
    const file = path.join(makeTemporaryFolder(), "villkor.ics");
    const empty = await runMolnakt(["conditions", salem, "--format", "ics", "--out", file]);
    expect([empty.code, empty.stderr]).toEqual([1, expect.stringContaining("Inget datum")]);
    expect(existsSync(file)).toBe(false);
  });
});
