import type { Answer, AnswerValue } from "./answers.ts";
import type { QuestionnaireIndex } from "./index-questionnaire.ts";
import type { Atom } from "./list-conditions.ts";
import type { Question } from "./question.ts";
import type { CountryStatus } from "./questionnaire.ts";
import { groupAlike, sampleAnswers } from "./sample-answers.ts";

/** Groups of options told apart; with more, each is only taken away or put in alone. */
const MAX_GROUPS = 4;

/**
 * Other answers to a question that between them make the statements come out in every way they can, each as
 * near the present answer as may be: options are taken out or put in, countries are taken out.
 */
export function proposeAnswers(
  question: Question,
  atoms: readonly Atom[],
  present: Answer | undefined,
  index: QuestionnaireIndex,
): AnswerValue[] {
  const value = present !== undefined && "value" in present ? present.value : undefined;
  const found = findNear(question, atoms, value, index);
  const key = JSON.stringify(value);
  const others = new Map(found.map((one) => [JSON.stringify(one), one]));
  others.delete(key);
  return [...others.values()];
}

function findNear(
  question: Question,
  atoms: readonly Atom[],
  value: AnswerValue | undefined,
  index: QuestionnaireIndex,
): AnswerValue[] {
  const countries = [...index.countries.values()];
  const sampled = sampleAnswers(question, atoms, countries).filter((one) => one !== null);
  if (question.type === "manyOf" && Array.isArray(value)) {
    return changeOptions(question.options, atoms, readTexts(value));
  }
  if (question.type === "number") {
    const near = nearNumbers(
      question.min,
      question.max,
      atoms,
      typeof value === "number" ? value : null,
    );
    return near.length === 0 ? sampled : near;
  }
  if (question.type === "countries" && Array.isArray(value)) {
    const near = keepZones(readTexts(value), (code) => index.countries.get(code)?.status);
    return near.length === 0 ? sampled : near;
  }
  if (question.type === "table" && Array.isArray(value)) {
    const columns = question.columns.filter(({ type }) => type === "country");
    const rows = value.filter((row) => typeof row !== "string");
    const near = keepZones(rows, (row) => {
      const standings = columns.map(({ id }) => index.countries.get(row[id] ?? "")?.status);
      return ZONES.findLast((zone) => standings.includes(zone)) ?? "eea";
    });
    return near.length === 0 ? sampled : near;
  }
  return sampled;
}

/** On each side of every limit, the nearest to the present number first. */
function nearNumbers(
  min: number,
  max: number,
  atoms: readonly Atom[],
  present: number | null,
): number[] {
  const sides = atoms.flatMap((atom) => {
    if ("atLeast" in atom) return [atom.atLeast - 1, atom.atLeast];
    return "atMost" in atom ? [atom.atMost, atom.atMost + 1] : [];
  });
  const inside = sides.filter((side) => side >= min && side <= max);
  return inside.toSorted((a, b) => Math.abs(a - (present ?? a)) - Math.abs(b - (present ?? b)));
}

const ZONES = ["eea", "adequate", "dpf", "third"] as const satisfies readonly CountryStatus[];

function readTexts(value: readonly unknown[]): string[] {
  return value.filter((item) => typeof item === "string");
}

/** What is left of a list when it reaches no farther than the EU and EES, than adequate countries, than DPF. */
function keepZones<T>(items: T[], standing: (item: T) => CountryStatus | undefined): T[][] {
  return ZONES.slice(0, -1)
    .map((_, far) =>
      items.filter((item) => ZONES.slice(0, far + 1).some((zone) => zone === standing(item))),
    )
    .filter((left) => left.length > 0);
}

/** Options that stand in the same statements go in and out together; of those put in, the first stands for all. */
function changeOptions(
  options: Extract<Question, { type: "manyOf" }>["options"],
  atoms: readonly Atom[],
  chosen: readonly string[],
): string[][] {
  const parts = groupAlike(options, atoms).map((ids) => {
    const kept = ids.filter((id) => chosen.includes(id));
    return { kept, put: kept.length === 0 ? ids.slice(0, 1) : kept };
  });
  const order = options.map(({ id }) => id);
  const sets =
    parts.length <= MAX_GROUPS
      ? parts.reduce<string[][]>(
          (made, { put }) => [...made, ...made.map((set) => [...set, ...put])],
          [[]],
        )
      : parts.map((turned) =>
          parts.flatMap((part) =>
            part !== turned ? part.kept : part.kept.length === 0 ? part.put : [],
          ),
        );
  const counts = atoms.flatMap((atom) => {
    const free = chosen.filter((id) => options.some((one) => one.id === id && !one.exclusive));
    if ("atLeast" in atom) return [free.slice(0, Math.max(0, atom.atLeast - 1))];
    return "atMost" in atom ? [free.slice(0, atom.atMost)] : [];
  });
  const alone = options.filter(({ exclusive }) => exclusive).map(({ id }) => [id]);
  return [
    ...alone,
    ...[...sets, ...counts]
      .filter((set) => set.length > 0)
      .map((set) => order.filter((id) => set.includes(id))),
  ];
}
