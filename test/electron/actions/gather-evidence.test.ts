import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { gatherEvidence } from "#electron/actions/gather-evidence.ts";
import { giveInput } from "#test/support/questionnaire.ts";
import { unwrap } from "#test/support/store-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";
import { writeFiles } from "#test/support/write-files.ts";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

function pointAt(...texts: string[]) {
  const measures = { A08: { status: "verified" as const, evidence: texts.map(hash) } };
  return { ...giveInput({}), measures };
}

function makeFolder(files: Record<string, string>): string {
  const folder = makeTemporaryFolder();
  writeFiles(folder, files);
  mkdirSync(path.join(folder, "undermapp"));
  return folder;
}

test("the files that are pointed at are found by what they hold, each once", async () => {
  const folder = makeFolder({ "a.txt": "Avtal", "b.txt": "Annat", "c.pdf": "Avtal" });
  const { files, contents } = unwrap(await gatherEvidence(pointAt("Avtal", "Avtal"), folder));
  expect(files).toEqual([
    { sha256: hash("Avtal"), name: "a.txt", mediaType: "text/plain", size: 5 },
  ]);
  expect([...contents.keys()]).toEqual([hash("Avtal")]);
});

test("nothing is read where nothing is pointed at", async () => {
  const { files } = unwrap(await gatherEvidence(giveInput({}), undefined));
  expect(files).toEqual([]);
});

test("a folder that is not given, is not there or lacks a file is named", async () => {
  expect(await gatherEvidence(pointAt("Avtal"), undefined)).toMatchObject({
    error: { code: "answers.evidence" },
  });
  const nowhere = path.join(makeTemporaryFolder(), "ingen");
  expect(await gatherEvidence(pointAt("Avtal"), nowhere)).toMatchObject({
    error: { code: "file.missing" },
  });
  const lacking = await gatherEvidence(pointAt("Avtal", "Borta"), makeFolder({ "a.txt": "Avtal" }));
  expect(lacking).toMatchObject({ error: { code: "answers.evidence-lacking" } });
  expect(lacking.ok ? "" : lacking.error.text.sv).toContain(hash("Borta"));
});
