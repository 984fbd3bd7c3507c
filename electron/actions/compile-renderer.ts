import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { loadModule } from "#electron/dossier/document/load-renderer.ts";
import {
  compileModule,
  type CompiledModule,
  preferOptimizedCode,
  storeCode,
} from "#electron/dossier/document/renderer-code.ts";
import { readResources, type Resources } from "#electron/dossier/document/resources.ts";
import { renderUnsigned } from "#electron/dossier/seal-dossier.ts";
import type { Language } from "#engine/local-text.ts";
import type { AssessedAnswers } from "./assess-answers.ts";
import type { DossierPress } from "./dossier-press.ts";
import { succeed } from "./failures.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import { chooseSigners } from "./choose-signers.ts";
import { journalAnswers } from "./journal-answers.ts";
import { pressDossier } from "./press-dossier.ts";

/** Milliseconds without a newly optimized function after which there will be no more. */
const QUIET = 500;

/** Any moment: the pages are thrown away. */
const AT = "2026-01-01T00:00:00.000Z";

const LANGUAGES: readonly Language[] = ["sv", "en"];

function drawPages(resources: Resources): Pick<DossierPress, "seal"> {
  return { seal: async ({ source }) => succeed(await renderUnsigned(source, resources)) };
}

/** Code that V8 optimizes on other threads arrives late. */
async function storeWhenQuiet(module: CompiledModule, wasm: Uint8Array): Promise<Uint8Array> {
  let stored = storeCode(module, wasm);
  for (;;) {
    await wait(QUIET);
    const again = storeCode(module, wasm);
    if (again.length === stored.length) return again;
    stored = again;
  }
}

/** The renderer's optimized code, from laying out the dossiers of some cases. */
export async function compileRenderer(
  cases: readonly AssessedAnswers[],
  evidenceFolder: string,
): Promise<Uint8Array> {
  const wasm = readFileSync(readResources().wasm);
  const take = () => {
    preferOptimizedCode();
    return Promise.resolve(compileModule(wasm));
  };
  const resources = readResources({ take });
  for (const answered of cases) {
    const signers = chooseSigners(answered.questionnaire, {});
    if (!signers.ok) throw new Error(signers.error.text.en);
    const gathered = await gatherEvidence(answered.input, evidenceFolder);
    if (!gathered.ok) throw new Error(gathered.error.text.en);
    const { files, contents: evidence } = gathered.value;
    const entries = journalAnswers(answered, AT, files);
    for (const language of LANGUAGES) {
      const pressed = await pressDossier(drawPages(resources), {
        ...answered,
        assessmentId: entries[0].assessment,
        entries,
        evidence,
        signers: signers.value,
        language,
        created: AT,
        appVersion: "0",
        identity: "",
        passphrase: "",
      });
      if (!pressed.ok) throw new Error(pressed.error.text.en);
    }
  }
  return storeWhenQuiet(await loadModule(resources), wasm);
}
