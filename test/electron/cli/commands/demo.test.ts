import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { runMolnakt } from "#test/support/run-molnakt.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

test("the demo assesses, signs and verifies three cases, Salem's as the authority did", async () => {
  const out = path.join(makeTemporaryFolder(), "demo");
  const { code, stdout, stderr } = await runMolnakt(["demo", "--out", out]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(readdirSync(out).filter((name) => name.endsWith(".pdf"))).toEqual([
    "recommended-with-conditions.pdf",
    "recommended.pdf",
    "salem-2011.pdf",
  ]);
  const [, salem = ""] = stdout.split("Salems kommun");
  expect(salem).toContain("Förslag: tjänsten får inte användas");
  expect(salem).toMatch(/D2 .*\n? *.*egna ändamål/);
  expect(salem).toMatch(/D3 .*\n? *.*villkoren/);
  expect(stdout.match(/Omritade sidor: +samma/g)).toHaveLength(3);
  expect(stdout.match(/markerat som betrott: godkänd/g)).toHaveLength(3);
}, 120_000);
