import { readdir } from "node:fs/promises";
import path from "node:path";
import { checkFlows } from "#engine/check-flows.ts";
import { checkQuestionnaire } from "#engine/check-questionnaire.ts";
import type { PlacedProblem } from "#engine/problem.ts";
import { Questionnaire, type Guideline } from "#engine/questionnaire.ts";
import type { CatalogProblem, Path } from "./catalog-problem.ts";
import { describeShape } from "./describe-shape.ts";
import { MANIFEST } from "./list-questionnaires.ts";
import { parseYaml, type YamlResult, type YamlSource } from "./parse-yaml.ts";
import { readSourceText } from "./read-source-text.ts";

/** Parts of a questionnaire that have a file of their own. */
export const PARTS = [
  "method",
  "risks",
  "measures",
  "references",
  "countries",
  "doubts",
  "contradictions",
  "guideline",
] as const;
/** A plain file name: a section can never be read from outside its folder. */
export const SECTION_FILE = /^[a-z0-9][a-z0-9-]*\.yaml$/;

export type ReadQuestionnaire =
  | {
      ok: true;
      /** Without the guideline, which no assessment needs: it would make every dossier larger. */
      questionnaire: Questionnaire;
      guideline: Guideline | undefined;
    }
  | Refused;

type Refused = { ok: false; problems: [CatalogProblem, ...CatalogProblem[]] };

/** Reads a questionnaire's folder and checks its shape, its ids and its conditions. */
export async function readQuestionnaire(folder: string): Promise<ReadQuestionnaire> {
  const read = await readShape(folder);
  if (!read.ok) return read;
  const { place } = read;
  const wrong = checkQuestionnaire(read.questionnaire);
  if (wrong.length > 0) {
    return refuse(wrong.map(({ path: at, code, text }) => ({ ...place(at), code, text })));
  }
  const { guideline, ...questionnaire } = read.questionnaire;
  const lost = await checkTarget(folder, questionnaire);
  if (lost.length > 0) {
    return refuse(lost.map(({ path: at, code, text }) => ({ ...place(at), code, text })));
  }
  return { ok: true, questionnaire, guideline };
}

export type ReadShape =
  { ok: true; questionnaire: Questionnaire; place: (at: Path) => Placed } | Refused;

/** Reads a questionnaire's folder and checks its shape alone; `place` leads from a path to its line. */
export async function readShape(folder: string): Promise<ReadShape> {
  const manifest = await readSource(folder, MANIFEST);
  if (!manifest.ok) return refuse(manifest.problems);
  const { files, problems } = listSections(manifest.source);
  if (problems.length > 0) return refuse(problems);

  const inFolder = await readdir(folder);
  const present = PARTS.filter(
    (part) => !isOptionalPart(part) || inFolder.includes(`${part}.yaml`),
  );
  const partFiles = present.map((part) => `${part}.yaml`);
  const read = await Promise.all([...files, ...partFiles].map((file) => readSource(folder, file)));
  const broken = read.flatMap((result) => (result.ok ? [] : result.problems));
  if (broken.length > 0) return refuse(broken);
  const sources = read.flatMap((result) => (result.ok ? [result.source] : []));

  const sections = sources.slice(0, files.length);
  const parts = new Map<unknown, YamlSource>(
    sources.slice(files.length).map((source, i) => [present[i], source]),
  );
  const value = {
    ...(manifest.source.value as object),
    sections: sections.map((source) => source.value),
    ...Object.fromEntries(present.map((part): [string, unknown] => [part, parts.get(part)?.value])),
  };
  const place = createPlacer(manifest.source, sections, parts);
  const parsed = Questionnaire.safeParse(value);
  if (!parsed.success) {
    return refuse(
      describeShape(parsed.error.issues, value).map(({ path: at, key, code, text }) => {
        return { ...place(at, key), code, text };
      }),
    );
  }
  return { ok: true, questionnaire: parsed.data, place };
}

/** True where a questionnaire may lack the part, and then its file. */
export function isOptionalPart(part: (typeof PARTS)[number]): boolean {
  return Questionnaire.shape[part].safeParse(undefined).success;
}

/** A screening's answers must lead to questions of the questionnaire in the folder beside its own. */
export async function checkTarget(
  folder: string,
  questionnaire: Questionnaire,
): Promise<PlacedProblem[]> {
  const { id, screening } = questionnaire;
  if (screening === undefined) return [];
  const { target } = screening;
  const beside = path.join(path.dirname(path.resolve(folder)), target);
  const read = target === id ? null : await readQuestionnaire(beside);
  if (read?.ok === true && read.questionnaire.screening === undefined) {
    return checkFlows(questionnaire, read.questionnaire);
  }
  const text = {
    sv: `Frågekatalogen ${target} går inte att läsa i mappen bredvid. Rätta den först.`,
    en: `The questionnaire ${target} in the folder beside cannot be read. Mend it first.`,
  };
  return [{ path: ["screening", "target"], code: "unknown-target", text }];
}

async function readSource(folder: string, file: string): Promise<YamlResult> {
  const text = await readSourceText(folder, file);
  return text.ok ? parseYaml(file, text.text) : { ok: false, problems: [text.problem] };
}

function refuse(problems: CatalogProblem[]): Refused {
  const [first, ...rest] = problems;
  if (first === undefined) throw new Error("A questionnaire was refused without a problem.");
  return { ok: false, problems: [first, ...rest] };
}

function listSections(manifest: YamlSource): { files: string[]; problems: CatalogProblem[] } {
  const { file, value, locate, locateKey } = manifest;
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const named = entries.find(([key]) => key === "sections")?.[1] as unknown;
  if (!Array.isArray(named) || named.length === 0) {
    const text = {
      sv: "”sections” ska vara en lista med filnamn, till exempel a-arendet.yaml.",
      en: "“sections” must be a list of file names, such as a-arendet.yaml.",
    };
    return { files: [], problems: [{ file, ...locate(["sections"]), code: "no-sections", text }] };
  }
  const misplaced = PARTS.filter((part) => entries.some(([key]) => key === part)).map((part) => ({
    file,
    ...locateKey([], part),
    code: "unknown-key",
    text: {
      sv: `”${part}” hör hemma i filen ${part}.yaml. Flytta det dit.`,
      en: `“${part}” belongs in the file ${part}.yaml. Move it there.`,
    },
  }));
  const files: string[] = [];
  const problems: CatalogProblem[] = misplaced;
  for (const [i, name] of named.entries()) {
    const at = { file, ...locate(["sections", i]) };
    if (typeof name !== "string" || !SECTION_FILE.test(name)) {
      const text = {
        sv: "Filnamnet ska ha små bokstäver, siffror och bindestreck och sluta på .yaml.",
        en: "The file name has lower-case letters, digits and hyphens and ends in .yaml.",
      };
      problems.push({ ...at, code: "wrong-section-file", text });
    } else if (files.includes(`sections/${name}`)) {
      const text = { sv: `${name} står två gånger.`, en: `${name} is listed twice.` };
      problems.push({ ...at, code: "duplicate-section-file", text });
    } else files.push(`sections/${name}`);
  }
  return { files, problems };
}

type Placed = Pick<CatalogProblem, "file" | "line" | "column">;

/** From a path in the whole questionnaire to the file it was read from. */
function createPlacer(
  manifest: YamlSource,
  sections: readonly YamlSource[],
  parts: ReadonlyMap<unknown, YamlSource>,
): (at: Path, key?: string) => Placed {
  return (at, key) => {
    const [first, second, ...rest] = at;
    const section = first === "sections" ? sections[Number(second)] : undefined;
    const part = parts.get(first);
    const source = section ?? part ?? manifest;
    const inner = section !== undefined ? rest : part !== undefined ? at.slice(1) : at;
    const place = key === undefined ? source.locate(inner) : source.locateKey(inner, key);
    return { file: source.file, ...place };
  };
}
