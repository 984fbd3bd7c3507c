import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { listQuestionnaires } from "#electron/catalog/list-questionnaires.ts";
import { catalogRoot } from "#test/support/catalog.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

describe("listing questionnaires", () => {
  test("finds the city's own", async () => {
    expect(await listQuestionnaires(catalogRoot)).toEqual(["boras-molntjanster", "forprovning"]);
  });

  test("names the folders that hold one, in order", async () => {
    const root = makeTemporaryFolder();
    for (const name of ["b", "a", "empty"]) mkdirSync(path.join(root, name));
    for (const name of ["b", "a"]) writeFileSync(path.join(root, name, "questionnaire.yaml"), "");
    writeFileSync(path.join(root, "notes.txt"), "");
    expect(await listQuestionnaires(root)).toEqual(["a", "b"]);
  });
});
