import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Result } from "#contract/api.ts";
import { listQuestionnaires } from "#electron/catalog/list-questionnaires.ts";
import type { KnownQuestionnaire } from "#electron/dossier/verification/compare-questionnaire.ts";
import { canonicalize } from "#engine/canonical.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import { FULL_QUESTIONNAIRE } from "#engine/shipped.ts";
import { type CompiledQuestionnaire, readCompiled } from "./compile-questionnaire.ts";
import { fail, succeed } from "./failures.ts";

/** The questionnaires that came with the app; each is read once. */
export type Catalog = {
  /** Without an id: the one for whole assessments, else the first of the catalogue. */
  find(id?: string): Promise<Result<Questionnaire>>;
  /** Id, version and the SHA-256 of the canonical JSON of each. */
  list(): Promise<Result<KnownQuestionnaire[]>>;
};

/** Under `root`, the folder of package.json, lie the YAML and what the build compiled of it. */
export function openCatalog(root: string): Catalog {
  const sources = join(root, "questionnaires", "catalog");
  const read = new Map<string, Promise<Result<CompiledQuestionnaire>>>();

  async function readOne(id: string): Promise<Result<CompiledQuestionnaire>> {
    const folder = join(sources, id);
    const compiled = await readCompiled(folder, join(root, "out", "catalog", `${id}.json`));
    if (compiled !== null) return succeed(compiled);
    // Reading YAML takes code that is seldom needed.
    const { readQuestionnaire } = await import("#electron/catalog/read-questionnaire.ts");
    const found = await readQuestionnaire(folder);
    if (found.ok) {
      const content = found.questionnaire;
      const sha256 = createHash("sha256").update(canonicalize(content)).digest("hex");
      return succeed({ content, sha256 });
    }
    const [problem] = found.problems;
    const { file, line, column, text } = problem;
    const place = `${file}:${line}:${column}: `;
    return fail("questionnaire.broken", {
      id,
      detail: { sv: place + text.sv, en: place + text.en },
    });
  }

  async function findOne(id?: string): Promise<Result<CompiledQuestionnaire>> {
    const known = await listQuestionnaires(sources);
    const wanted = id ?? (known.includes(FULL_QUESTIONNAIRE) ? FULL_QUESTIONNAIRE : known[0]);
    if (wanted === undefined || !known.includes(wanted)) {
      return fail("questionnaire.unknown", { id: id ?? "", known: known.join(", ") });
    }
    let reading = read.get(wanted);
    if (reading === undefined) {
      reading = readOne(wanted);
      read.set(wanted, reading);
    }
    return reading;
  }

  async function find(id?: string): Promise<Result<Questionnaire>> {
    const found = await findOne(id);
    return found.ok ? succeed(found.value.content) : found;
  }

  async function list(): Promise<Result<KnownQuestionnaire[]>> {
    const known: KnownQuestionnaire[] = [];
    for (const id of await listQuestionnaires(sources)) {
      const found = await findOne(id);
      if (!found.ok) return found;
      const { content, sha256 } = found.value;
      known.push({ id, version: content.version, sha256, content });
    }
    return succeed(known);
  }

  return { find, list };
}
