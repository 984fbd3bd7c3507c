import type { Answers } from "#engine/answers.ts";
import type { QuestionId } from "#engine/condition.ts";
import { COUNTRY_STATUSES } from "#engine/country-texts.ts";
import { createView } from "#engine/create-view.ts";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import type { Question } from "#engine/question.ts";
import type { Country, Questionnaire } from "#engine/questionnaire.ts";
import type { QuestionFact } from "#engine/view.ts";

/** What is done with the data in a place; "other" where the questionnaire does not say. */
export type PlaceUse = "storage" | "operation" | "sub-processors" | "other";

export type Use = {
  use: PlaceUse;
  question: QuestionId;
  /** Companies, where the question lists them; else 1. */
  count: number;
};

export type PlacedCountry = { country: Country; uses: Use[] };

/**
 * What is not known of where something is done: "vet ej", not answered, answered but said not to be all,
 * or asked for and left empty.
 */
export type UnknownPlace = {
  use: PlaceUse;
  question: QuestionId;
  reason: "unknown" | "open" | "incomplete" | "empty";
};

export type SubProcessor = { name: string; task: string; country: Country };

export type Places = {
  /** Best protected first, then by code. */
  countries: PlacedCountry[];
  unknown: UnknownPlace[];
  /** In the order they were written down. */
  subProcessors: SubProcessor[];
};

type PlaceQuestion = Extract<Question, { type: "countries" | "table" }>;
type Row = Record<string, string>;

/** Where the given answers say that data are, and what they leave unknown; null where nothing of it is asked. */
export function findPlaces(questionnaire: Questionnaire, answers: Answers): Places | null {
  const index = indexQuestionnaire(questionnaire);
  const view = createView(index, answers, false);
  const questions = [...index.questions.values()].map(({ question }) => question);
  const confirming = questions
    .filter((question) => question.type === "yesNo" && question.confirms !== undefined)
    .map(({ id }) => view.question(id))
    .filter(({ shown }) => shown);
  const asked = questions.filter(hasPlaces).map((question) => ({
    question,
    fact: view.question(question.id),
    confirming: confirming.filter((fact) => confirms(fact.question, question.id)),
  }));
  if (asked.every(({ fact, confirming: by }) => !fact.shown && by.length === 0)) return null;

  const placed = new Map<string, PlacedCountry>();
  const subProcessors: SubProcessor[] = [];
  for (const { question, fact } of asked) {
    if (!fact.shown) continue;
    const use = readUse(question);
    for (const country of listCountries(question, fact, index.countries)) {
      addUse(placed, country, use, question.id);
    }
    if (use === "sub-processors") {
      subProcessors.push(...listSubProcessors(question, fact, index.countries));
    }
  }
  return {
    countries: [...placed.values()].sort((one, other) =>
      compareCountries(one.country, other.country),
    ),
    unknown: asked.flatMap((item) => findUnknown(item.question, item.fact, item.confirming)),
    subProcessors,
  };
}

export function compareCountries(one: Country, other: Country): number {
  const rank = ({ status }: Country) => COUNTRY_STATUSES.indexOf(status);
  return rank(one) - rank(other) || (one.code < other.code ? -1 : 1);
}

function hasPlaces(question: Question): question is PlaceQuestion {
  if (question.type === "countries") return true;
  return question.type === "table" && question.columns.some(({ type }) => type === "country");
}

function confirms(question: Question, id: QuestionId): boolean {
  return question.type === "yesNo" && question.confirms?.includes(id) === true;
}

function readUse(question: PlaceQuestion): PlaceUse {
  return question.use ?? "other";
}

function readRows({ value }: QuestionFact): Row[] {
  return Array.isArray(value) ? value.filter((row): row is Row => typeof row === "object") : [];
}

function listCountries(
  question: PlaceQuestion,
  fact: QuestionFact,
  countries: ReadonlyMap<string, Country>,
): Country[] {
  const codes =
    question.type === "table"
      ? readRows(fact).flatMap((row) =>
          question.columns.flatMap(({ id, type }) => (type === "country" ? (row[id] ?? []) : [])),
        )
      : Array.isArray(fact.value)
        ? fact.value
        : [];
  return codes.flatMap((code) => (typeof code === "string" ? (countries.get(code) ?? []) : []));
}

function addUse(
  placed: Map<string, PlacedCountry>,
  country: Country,
  use: PlaceUse,
  question: QuestionId,
): void {
  const known = placed.get(country.code) ?? { country, uses: [] };
  placed.set(country.code, known);
  const same = known.uses.find((other) => other.question === question);
  if (same === undefined) known.uses.push({ use, question, count: 1 });
  else same.count += 1;
}

/** The first column of text is the name, the others what the company does. */
function listSubProcessors(
  question: PlaceQuestion,
  fact: QuestionFact,
  countries: ReadonlyMap<string, Country>,
): SubProcessor[] {
  return readRows(fact).flatMap((row) => {
    const columns = question.type === "table" ? question.columns : [];
    const read = (wanted: "text" | "country") =>
      columns.filter(({ type }) => type === wanted).map(({ id }) => row[id] ?? "");
    const [name = "", ...tasks] = read("text");
    const country = countries.get(read("country")[0] ?? "");
    return country === undefined ? [] : [{ name, task: tasks.join(", "), country }];
  });
}

/** A question's own answer first; where that is given, whether it is said to be all. */
function findUnknown(
  question: PlaceQuestion,
  fact: QuestionFact,
  confirming: readonly QuestionFact[],
): UnknownPlace[] {
  const use = readUse(question);
  const own = fact.shown ? judge(fact) : null;
  if (own !== null) return [{ use, question: question.id, reason: own }];
  return confirming.flatMap((by): UnknownPlace[] => {
    if (by.value === "yes") return [];
    const reason = by.state === "missing" ? "open" : "incomplete";
    return [{ use, question: by.question.id, reason }];
  });
}

function judge({ state }: QuestionFact): UnknownPlace["reason"] | null {
  switch (state) {
    case "unknown":
      return "unknown";
    case "missing":
      return "open";
    case "empty":
      return "empty";
    case "answered":
      return null;
  }
}
