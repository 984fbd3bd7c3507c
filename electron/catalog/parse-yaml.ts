import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from "yaml";
import { blameFile, type CatalogProblem, type Path } from "./catalog-problem.ts";
import { explainYaml } from "./explain-yaml.ts";

/** Enough for the level texts of a class; far below what an exponential expansion needs. */
const MAX_ALIASES = 200;

/** Far deeper than any condition that a person writes. */
const MAX_DEPTH = 60;

export type Place = { line: number; column: number };

export type YamlSource = {
  file: string;
  value: unknown;
  /** The place of the value at the path, or of the innermost value above it that exists. */
  locate: (path: Path) => Place;
  /** The place of a key of the map at the path. */
  locateKey: (path: Path, key: string) => Place;
};

export type YamlResult =
  { ok: true; source: YamlSource } | { ok: false; problems: CatalogProblem[] };

const TOO_DEEP = {
  sv: "Filen är nästlad för djupt. Förenkla villkoren.",
  en: "The file is nested too deeply. Simplify the conditions.",
};

function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((one) =>
      typeof one === "object" && one !== null ? (Object.values(one) as unknown[]) : [],
    );
  }
  return false;
}

export function parseYaml(file: string, text: string): YamlResult {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    stringKeys: true,
    uniqueKeys: true,
    version: "1.2",
  });
  const findPlace = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    const problems = selectTelling(errors).map(({ pos, code, message }) => ({
      file,
      ...findPlace(pos[0]),
      code: `yaml-${code.toLowerCase().replaceAll("_", "-")}`,
      text: explainYaml(code, message),
    }));
    return { ok: false, problems };
  }
  const lost = findLostAliases(document);
  if (lost.length > 0) {
    const text = {
      sv: "Hänvisningen (*) leder ingenstans. Kontrollera namnet.",
      en: "The alias (*) leads nowhere. Check its name.",
    };
    const problems = lost.map((offset) => ({
      file,
      ...findPlace(offset),
      code: "bad-alias",
      text,
    }));
    return { ok: false, problems };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    // What the library throws for too many aliases.
    if (!(error instanceof ReferenceError)) throw error;
    const text = {
      sv: "Filen hänvisar för många gånger till samma text. Skriv ut texten i stället.",
      en: "The file points to the same text too many times. Write the text out instead.",
    };
    return { ok: false, problems: [{ file, line: 1, column: 1, code: "too-many-aliases", text }] };
  }
  if (isTooDeep(value)) return { ok: false, problems: [blameFile(file, "too-deep", TOO_DEEP)] };
  return {
    ok: true,
    source: {
      file,
      value,
      locate: (path) => findPlace(findOffset(document, path)),
      locateKey: (path, key) => findPlace(findOffset(document, path, key)),
    },
  };
}

/** One mistake makes the rest of the file look wrong, so only the first is told; repeated keys are each their own. */
function selectTelling<E extends { code: string; pos: [number, number] }>(
  errors: readonly E[],
): E[] {
  if (errors.every(({ code }) => code === "DUPLICATE_KEY")) return [...errors];
  const telling = errors.filter(({ code }) => code === "TAB_AS_INDENT");
  const sorted = [...(telling.length > 0 ? telling : errors)].sort((a, b) => a.pos[0] - b.pos[0]);
  return sorted.slice(0, 1);
}

function findLostAliases(document: Document.Parsed): number[] {
  const lost: number[] = [];
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) === undefined) lost.push(alias.range?.[0] ?? 0);
    },
  });
  return lost;
}

function findOffset(document: Document.Parsed, path: Path, lastKey?: string): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  const steps = lastKey === undefined ? path : [...path, lastKey];
  for (const [position, step] of steps.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const wantsKey = lastKey !== undefined && position === steps.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      if (wantsKey) return offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
    } else return offset;
    offset = readStart(node) ?? offset;
  }
  return offset;
}

function readStart(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node)
    ? node.range?.[0]
    : undefined;
}
