import type { ClassId, QuestionId } from "./condition.ts";
import { type Atom, listAtoms, listClassConditions, listConditions } from "./list-conditions.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

type Found = { code: string; sv: string; en: string };

/** Unknown ids, looks ahead, circles between classes, and comparisons that the type does not allow. */
export function checkConditions(questionnaire: Questionnaire): PlacedProblem[] {
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const positions = new Map(questions.map(({ id }, position) => [id, position]));
  const reads = listClassReads(questionnaire);
  const problems = listConditions(questionnaire).flatMap(({ path, condition, limit, classLimit }) =>
    listAtoms(condition, path).flatMap(({ path, atom }): PlacedProblem[] =>
      [
        ...("class" in atom
          ? checkClassAtom(atom.class, reads, positions, classLimit)
          : checkQuestionAtom(atom, questions, positions, limit)),
      ].map(({ code, sv, en }) => ({ path, code, text: { sv, en } })),
    ),
  );
  return [...problems, ...checkClassRules(questionnaire, questions, reads)];
}

/** Questions and classes that each class follows from, directly and through other classes. */
function listClassReads(
  questionnaire: Questionnaire,
): Map<ClassId, { questions: Set<QuestionId>; classes: Set<ClassId> }> {
  const rules = new Map(questionnaire.classes.map((rule) => [rule.id, rule]));
  return new Map(
    questionnaire.classes.map(({ id }) => {
      const read = { questions: new Set<QuestionId>(), classes: new Set<ClassId>() };
      const follow = (next: ClassId) => {
        const rule = rules.get(next);
        if (rule === undefined) return;
        read.questions.add(rule.question);
        for (const { atom } of listClassConditions(rule).flatMap((when) => listAtoms(when))) {
          if ("question" in atom) read.questions.add(atom.question);
          else if (!read.classes.has(atom.class)) {
            read.classes.add(atom.class);
            follow(atom.class);
          }
        }
      };
      follow(id);
      return [id, read];
    }),
  );
}

type Reads = ReturnType<typeof listClassReads>;

function checkClassAtom(
  id: ClassId,
  reads: Reads,
  positions: ReadonlyMap<QuestionId, number>,
  limit: number,
): Found[] {
  const read = reads.get(id);
  if (read === undefined) {
    return [
      {
        code: "unknown-class",
        sv: `Ingen regel säger hur klass ${id} räknas fram. Lägg till den under classes.`,
        en: `No rule says how class ${id} is worked out. Add it under classes.`,
      },
    ];
  }
  const late = [...read.questions].find((question) => (positions.get(question) ?? -1) >= limit);
  return late === undefined
    ? []
    : [
        {
          code: "forward-reference",
          sv: `Klass ${id} beror på ${late}, som kommer senare. Flytta villkoret till ${late} eller efter.`,
          en: `Class ${id} depends on ${late}, which comes later. Move the condition to ${late} or after.`,
        },
      ];
}

function checkQuestionAtom(
  atom: Exclude<Atom, { class: ClassId }>,
  questions: readonly Question[],
  positions: ReadonlyMap<QuestionId, number>,
  limit: number,
): Found[] {
  const position = positions.get(atom.question);
  const question = position === undefined ? undefined : questions[position];
  if (position === undefined || question === undefined) {
    return [
      {
        code: "unknown-question",
        sv: `Frågan ${atom.question} finns inte. Rätta frågans beteckning.`,
        en: `The question ${atom.question} does not exist. Correct the question's id.`,
      },
    ];
  }
  const late: Found[] =
    position < limit
      ? []
      : [
          {
            code: "forward-reference",
            sv: `Villkoret frågar efter ${atom.question}, som inte har ställts än. Ändra ordningen.`,
            en: `The condition asks for ${atom.question}, which has not been asked yet. Change the order.`,
          },
        ];
  return [...late, ...checkComparison(atom, question)];
}

function checkComparison(atom: Exclude<Atom, { class: ClassId }>, question: Question): Found[] {
  if ("answered" in atom) return [];
  if ("is" in atom) {
    const allowed = listValues(question);
    if (allowed === undefined) return [wrongType("is", question)];
    return atom.is
      .filter((value) => !allowed.includes(value))
      .map((value) => ({
        code: "unknown-value",
        sv: `”${value}” är inget svar på ${question.id}. Välj bland ${allowed.join(", ")}.`,
        en: `“${value}” is no answer to ${question.id}. Choose from ${allowed.join(", ")}.`,
      }));
  }
  if ("outside" in atom) {
    const hasCountries =
      question.type === "countries" ||
      (question.type === "table" && question.columns.some((column) => column.type === "country"));
    return hasCountries ? [] : [wrongType("outside", question)];
  }
  const range = findRange(question);
  const name = "atLeast" in atom ? "atLeast" : "atMost";
  if (range === undefined) return [wrongType(name, question)];
  const [min, max] = range;
  const decides =
    "atLeast" in atom
      ? atom.atLeast > min && atom.atLeast <= max
      : atom.atMost >= min && atom.atMost < max;
  return decides
    ? []
    : [
        {
          code: "out-of-range",
          sv: `Gränsen skiljer inga svar åt: ${question.id} går från ${min} till ${max}.`,
          en: `The limit separates no answers: ${question.id} goes from ${min} to ${max}.`,
        },
      ];
}

function listValues(question: Question): string[] | undefined {
  if (question.type === "yesNo") return ["yes", "no"];
  if (question.type !== "oneOf" && question.type !== "manyOf") return undefined;
  return question.options.map((option) => option.id);
}

/** Lowest and highest figure an answer gives; for manyOf the number of options that say something. */
function findRange(question: Question): [number, number] | undefined {
  if (question.type === "number") return [question.min, question.max];
  if (question.type === "class") return [0, 4];
  if (question.type !== "manyOf") return undefined;
  return [0, question.options.filter((option) => !option.exclusive).length];
}

function wrongType(comparison: string, question: Question): Found {
  return {
    code: "wrong-type",
    sv: `${comparison} går inte att använda på ${question.id}, som är av typen ${question.type}.`,
    en: `${comparison} cannot be used on ${question.id}, which is of the type ${question.type}.`,
  };
}

function checkClassRules(
  questionnaire: Questionnaire,
  questions: readonly Question[],
  reads: Reads,
): PlacedProblem[] {
  return questionnaire.classes.flatMap((rule, position): PlacedProblem[] => {
    const problems: PlacedProblem[] = [];
    const path = ["classes", position];
    if (!questions.some(({ id, type }) => id === rule.question && type === "class")) {
      problems.push({
        path: [...path, "question"],
        code: "unknown-question",
        text: {
          sv: `${rule.question} är ingen fråga av typen class. Ange frågan som ger klassen.`,
          en: `${rule.question} is not a question of the type class. Name the one that gives the class.`,
        },
      });
    }
    if (reads.get(rule.id)?.classes.has(rule.id) === true) {
      problems.push({
        path,
        code: "cycle",
        text: {
          sv: `Klass ${rule.id} beror på sig själv. Ta bort det villkor som leder tillbaka.`,
          en: `Class ${rule.id} depends on itself. Remove the condition that leads back.`,
        },
      });
    }
    return problems;
  });
}
