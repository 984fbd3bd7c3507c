import type { AnswerValue } from "./answers.ts";
import type { Atom } from "./list-conditions.ts";
import type { Question } from "./question.ts";
import type { Country } from "./questionnaire.ts";

/**
 * Answers to a question that between them make every combination of the statements come out that any answer
 * can; null stands for leaving an optional question open.
 */
export function sampleAnswers(
  question: Question,
  atoms: readonly Atom[],
  countries: readonly Country[],
): (AnswerValue | null)[] {
  const samples = sampleValues(question, atoms, countries);
  return question.required ? samples : [null, ...samples];
}

function sampleValues(
  question: Question,
  atoms: readonly Atom[],
  countries: readonly Country[],
): AnswerValue[] {
  switch (question.type) {
    case "yesNo":
      return ["yes", "no"];
    case "oneOf":
      return question.options.map((option) => option.id);
    case "manyOf":
      return sampleChoices(question.options, atoms);
    case "text":
      return ["x"];
    case "date":
      return ["2000-01-01"];
    case "class":
      return [0, 1, 2, 3, 4];
    case "number":
      return sampleNumbers(question.min, question.max, atoms);
    case "countries":
      return sampleCountries(countries).map((code) => [code]);
    case "table":
      return sampleCountries(countries).map((code) => [
        Object.fromEntries(
          question.columns.map(({ id, type }) => [id, type === "country" ? code : "x"]),
        ),
      ]);
  }
}

function listLimits(atoms: readonly Atom[]): number[] {
  return atoms.flatMap((atom) => {
    if ("atLeast" in atom) return [atom.atLeast];
    return "atMost" in atom ? [atom.atMost] : [];
  });
}

/** Each limit and a point between every two neighbours. */
function sampleNumbers(min: number, max: number, atoms: readonly Atom[]): number[] {
  const points = [...new Set([min, max, ...listLimits(atoms)])]
    .filter((point) => point >= min && point <= max)
    .sort((a, b) => a - b);
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    return next === undefined ? [point] : [point, (point + next) / 2];
  });
}

/** A country of each standing; several at once say no more than the one farthest away. */
function sampleCountries(countries: readonly Country[]): string[] {
  return (["eea", "adequate", "dpf", "third"] as const).flatMap(
    (status) => countries.find((country) => country.status === status)?.code ?? [],
  );
}

type Options = Extract<Question, { type: "manyOf" }>["options"];

/** Options that stand in the same statements are alike; those that are chosen alone are left out. */
export function groupAlike(options: Options, atoms: readonly Atom[]): string[][] {
  const lists = atoms.flatMap((atom) => ("is" in atom ? [atom.is] : []));
  const groups = new Map<string, string[]>();
  for (const { id, exclusive } of options) {
    if (exclusive) continue;
    const mark = lists.map((list) => (list.includes(id) ? "1" : "0")).join("");
    groups.set(mark, [...(groups.get(mark) ?? []), id]);
  }
  return [...groups.values()];
}

/** Of options that are alike, one stands for all. */
function sampleChoices(options: Options, atoms: readonly Atom[]): string[][] {
  const counts = listLimits(atoms).flatMap((limit) => [limit, limit + 1]);
  const subsets = groupAlike(options, atoms)
    .reduce<string[][][]>((sets, group) => [...sets, ...sets.map((set) => [...set, group])], [[]])
    .filter((set) => set.length > 0);
  const chosen = subsets.flatMap((set) => {
    const first = set.flatMap((group) => group.slice(0, 1));
    const rest = set.flatMap((group) => group.slice(1));
    const more = counts.map((count) => [
      ...first,
      ...rest.slice(0, Math.max(0, count - set.length)),
    ]);
    return [first, ...more];
  });
  const alone = options.filter((option) => option.exclusive).map((option) => [option.id]);
  return [...alone, ...chosen];
}
