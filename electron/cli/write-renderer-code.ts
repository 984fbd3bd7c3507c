import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AssessedAnswers } from "#electron/actions/assess-answers.ts";
import { compileRenderer } from "#electron/actions/compile-renderer.ts";
import { findRendererCode } from "#electron/actions/restore-press.ts";
import { writeDurably } from "#electron/files/write-durably.ts";
import { assessFile } from "./commands/assess.ts";
import { DEMO_CASES } from "./demo-cases.ts";

// Run by the build. The bundle lies in out/cli/, two folders under the one with the catalogue.
const root = fileURLToPath(new URL("../..", import.meta.url));

const fixtures = join(root, "test", "fixtures");
const cases: AssessedAnswers[] = [];
for (const { name } of DEMO_CASES) {
  const assessed = await assessFile(join(fixtures, `${name}.json`), root);
  if (!assessed.ok) throw new Error(assessed.error.text.en);
  cases.push(assessed.value);
}
const code = await compileRenderer(cases, join(fixtures, "evidence"));
const file = findRendererCode(root);
await mkdir(dirname(file), { recursive: true });
writeDurably(file, code);
