import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { compileQuestionnaire, readCompiled } from "#electron/actions/compile-questionnaire.ts";
import { openCatalog } from "#electron/actions/open-catalog.ts";
import { canonicalize } from "#engine/canonical.ts";
import { borasFolder, readBoras } from "#test/support/catalog.ts";
import { unwrap } from "#test/support/store-folder.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

/** A root with the catalogue's YAML and, where wanted, what is compiled of it. */
async function makeRoot(compile: boolean): Promise<{ root: string; folder: string; file: string }> {
  const root = makeTemporaryFolder();
  const folder = path.join(root, "questionnaires", "catalog", "boras-molntjanster");
  cpSync(borasFolder, folder, { recursive: true });
  const file = path.join(root, "out", "catalog", "boras-molntjanster.json");
  if (compile) {
    const made = await compileQuestionnaire(folder);
    if (!made.ok) throw new Error(made.problems[0].text.en);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, made.compiled);
  }
  return { root, folder, file };
}

function rename(folder: string): void {
  const manifest = path.join(folder, "questionnaire.yaml");
  const text = readFileSync(manifest, "utf8");
  writeFileSync(manifest, text.replace(/^version: .*$/m, "version: 9.9.9"));
}

describe("the catalogue", () => {
  test("is the same compiled and from YAML", async () => {
    const boras = await readBoras();
    for (const compile of [false, true]) {
      const { root } = await makeRoot(compile);
      expect(unwrap(await openCatalog(root).find())).toEqual(boras);
      expect(unwrap(await openCatalog(root).find("boras-molntjanster"))).toEqual(boras);
    }
  });

  test("tells the digest of each canonical questionnaire, compiled or not", async () => {
    const boras = await readBoras();
    const sha256 = createHash("sha256").update(canonicalize(boras)).digest("hex");
    for (const compile of [false, true]) {
      const { root } = await makeRoot(compile);
      const { id, version } = boras;
      expect(unwrap(await openCatalog(root).list())).toEqual([
        { id, version, sha256, content: boras },
      ]);
    }
  });

  test("leaves the compiled file aside when the YAML has changed", async () => {
    const { root, folder, file } = await makeRoot(true);
    expect((await readCompiled(folder, file))?.content.version).not.toBe("9.9.9");
    rename(folder);
    expect(await readCompiled(folder, file)).toBeNull();
    expect(unwrap(await openCatalog(root).find()).version).toBe("9.9.9");
  });

  test("names what it has when asked for what it has not", async () => {
    const { root } = await makeRoot(false);
    const found = await openCatalog(root).find("../../etc");
    expect(found).toMatchObject({ ok: false, error: { code: "questionnaire.unknown" } });
    expect(JSON.stringify(found)).toContain("boras-molntjanster");
  });

  test("says where a questionnaire is broken", async () => {
    const { root, folder } = await makeRoot(false);
    writeFileSync(path.join(folder, "risks.yaml"), "- id: R01\n  nme: fel\n");
    const found = await openCatalog(root).find();
    expect(found).toMatchObject({ ok: false, error: { code: "questionnaire.broken" } });
    expect(JSON.stringify(found)).toMatch(/risks\.yaml:\d+:\d+/);
  });
});
