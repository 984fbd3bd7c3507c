import path from "node:path";
import { Overlay } from "#engine/overlay.ts";
import type { PlacedProblem } from "#engine/problem.ts";
import type { CatalogProblem } from "./catalog-problem.ts";
import { describeShape } from "./describe-shape.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readSourceText } from "./read-source-text.ts";

type Problems = [CatalogProblem, ...CatalogProblem[]];

/** `place` gives problems of the overlay their line and column in the file. */
export type ReadOverlay =
  | { ok: true; overlay: Overlay; place: (problem: PlacedProblem) => CatalogProblem }
  | { ok: false; problems: Problems };

function refuse(problems: CatalogProblem[]): ReadOverlay {
  const [first, ...rest] = problems;
  if (first === undefined) throw new Error("An overlay was refused without a problem.");
  return { ok: false, problems: [first, ...rest] };
}

/** Reads an overlay file of at most 1 MB and checks its shape. */
export async function readOverlay(file: string): Promise<ReadOverlay> {
  const name = path.basename(file);
  const text = await readSourceText(path.dirname(file), name);
  if (!text.ok) return refuse([text.problem]);
  return parseOverlay(name, text.text);
}

/** The same from the text; `name` is how the problems call the file. */
export function parseOverlay(name: string, text: string): ReadOverlay {
  const yaml = parseYaml(name, text);
  if (!yaml.ok) return refuse(yaml.problems);
  const { value, locate, locateKey } = yaml.source;
  const parsed = Overlay.safeParse(value);
  if (parsed.success) {
    return {
      ok: true,
      overlay: parsed.data,
      place: ({ path: at, code, text: words }) => ({
        file: name,
        ...locate(at),
        code,
        text: words,
      }),
    };
  }
  return refuse(
    describeShape(parsed.error.issues, value).map(({ path: at, key, code, text: words }) => ({
      file: name,
      ...(key === undefined ? locate(at) : locateKey(at, key)),
      code,
      text: words,
    })),
  );
}
