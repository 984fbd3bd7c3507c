import type { Overlay } from "./overlay.ts";
import type { PlacedProblem } from "./problem.ts";
import { isProtected, listProtectedQuestions } from "./protected.ts";
import type { Basis, Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

type Place = PlacedProblem["path"];

/** Letters of sections that no catalogue uses. */
const OWN_SECTION = /^[X-Z]$/;
const OWN_MEASURE = /^A[89][0-9]$/;
/** What ids begin with that no catalogue uses. */
const OWN = "lokal-";

function problem(path: Place, code: string, sv: string, en: string): PlacedProblem {
  return { path, code, text: { sv, en } };
}

/** What an overlay may not do to a questionnaire; places are in the overlay. */
export function checkOverlay(base: Questionnaire, overlay: Overlay): PlacedProblem[] {
  if (overlay.base !== base.id || base.overlay !== undefined) {
    return [
      problem(
        ["base"],
        "wrong-base",
        `Anpassningen gäller ${overlay.base}, inte ${base.id}.`,
        `The overlay is for ${overlay.base}, not for ${base.id}.`,
      ),
    ];
  }
  const questions = new Map(
    base.sections.flatMap((section) => section.questions.map((one) => [one.id, one] as const)),
  );
  return [
    ...checkTerms(base, overlay),
    ...checkOptions(base, overlay, questions),
    ...checkOff(overlay, [...questions.values()]),
    ...checkRules(overlay, questions),
    ...checkOwn(overlay),
  ];
}

function checkTerms(base: Questionnaire, { terms }: Overlay): PlacedProblem[] {
  return Object.entries(terms).flatMap(([id, own]): PlacedProblem[] => {
    const term = base.terms?.find((one) => one.id === id);
    if (term === undefined) {
      const known = (base.terms ?? []).map((one) => one.id).join(", ");
      return [
        problem(
          ["terms", id],
          "unknown-term",
          `Ordet ${id} finns inte. Det här finns: ${known}.`,
          `There is no term ${id}. Available: ${known}.`,
        ),
      ];
    }
    return (["sv", "en"] as const)
      .filter((language) => own[language].length !== term[language].length)
      .map((language) => {
        const forms = term[language].map((form) => `”${form}”`).join(", ");
        return problem(
          ["terms", id, language],
          "wrong-forms",
          `Skriv ett eget ord för vart och ett av: ${forms}.`,
          `Write a word of your own for each of: ${forms}.`,
        );
      });
  });
}

function checkOptions(
  base: Questionnaire,
  { options }: Overlay,
  questions: ReadonlyMap<string, Question>,
): PlacedProblem[] {
  const bound = listProtectedQuestions(base);
  return Object.entries(options).flatMap(([id, names]): PlacedProblem[] => {
    const question = questions.get(id);
    if (question === undefined || !("options" in question))
      return [unknownQuestion(["options", id], id)];
    if (bound.has(id)) {
      return [
        problem(
          ["options", id],
          "protected-question",
          `Ett hinder som vilar på lag eller tillsynspraxis bygger på ${id}. Svaren får inte byta namn.`,
          `An obstacle that rests on law or supervision practice builds on ${id}. Its answers may not be renamed.`,
        ),
      ];
    }
    return Object.keys(names)
      .filter((name) => !question.options.some((option) => option.id === name))
      .map((name) =>
        problem(
          ["options", id, name],
          "unknown-option",
          `${id} har inget svar ${name}.`,
          `${id} has no answer ${name}.`,
        ),
      );
  });
}

function checkOff({ houseRulesOff }: Overlay, questions: readonly Question[]): PlacedProblem[] {
  const stops = questions.flatMap((question) => question.stops);
  return houseRulesOff.flatMap((id, i): PlacedProblem[] => {
    const stop = stops.find((one) => one.id === id);
    if (stop === undefined) {
      return [
        problem(
          ["houseRulesOff", i],
          "unknown-stopper",
          `Hindret ${id} finns inte. Rätta beteckningen.`,
          `There is no obstacle ${id}. Correct the id.`,
        ),
      ];
    }
    if (!isProtected(stop)) return [];
    return [
      problem(
        ["houseRulesOff", i],
        "protected-stopper",
        `${id} vilar på lag eller tillsynspraxis och kan inte stängas av. Ta bort raden.`,
        `${id} rests on law or supervision practice and cannot be switched off. Remove the line.`,
      ),
    ];
  });
}

function checkRules({ rules }: Overlay, questions: ReadonlyMap<string, Question>): PlacedProblem[] {
  return rules.flatMap(({ question, stops, conditions }, i): PlacedProblem[] => {
    const at = ["rules", i];
    return [
      ...(questions.has(question) ? [] : [unknownQuestion([...at, "question"], question)]),
      ...checkBasis(stops, [...at, "stops"]),
      ...checkPrefixes(stops, [...at, "stops"], `${question}-${OWN}`),
      ...checkPrefixes(conditions, [...at, "conditions"], `${question}-${OWN}`),
    ];
  });
}

function checkOwn({ sections, measures, references }: Overlay): PlacedProblem[] {
  return [
    ...sections.flatMap(({ id, questions }, s) => [
      ...(OWN_SECTION.test(id)
        ? []
        : [
            problem(
              ["sections", s, "id"],
              "wrong-prefix",
              "Egna delar heter X, Y eller Z.",
              "Own parts are called X, Y or Z.",
            ),
          ]),
      ...questions.flatMap((question, q) =>
        checkBasis(question.stops, ["sections", s, "questions", q, "stops"]),
      ),
    ]),
    ...measures.flatMap(({ id, lowers }, m) => [
      ...(OWN_MEASURE.test(id)
        ? []
        : [
            problem(
              ["measures", m, "id"],
              "wrong-prefix",
              "Egna åtgärder heter A80 till A99.",
              "Own measures are called A80 to A99.",
            ),
          ]),
      ...(lowers === 1
        ? []
        : [
            problem(
              ["measures", m, "lowers"],
              "out-of-range",
              "En egen åtgärd sänker sannolikheten ett steg.",
              "An own measure lowers the likelihood by one step.",
            ),
          ]),
    ]),
    ...checkPrefixes(references, ["references"], OWN),
  ];
}

function checkBasis(stops: readonly { basis: Basis }[], at: Place): PlacedProblem[] {
  return stops.flatMap((stop, i) =>
    isProtected(stop)
      ? [
          problem(
            [...at, i, "basis"],
            "wrong-basis",
            "En egen regel är kommunens egen. Skriv house-rule.",
            "An own rule is the municipality's own. Write house-rule.",
          ),
        ]
      : [],
  );
}

function checkPrefixes(list: readonly { id: string }[], at: Place, start: string): PlacedProblem[] {
  return list.flatMap(({ id }, i) =>
    id.startsWith(start)
      ? []
      : [
          problem(
            [...at, i, "id"],
            "wrong-prefix",
            `${id} ska börja med ${start}, så att den aldrig krockar med katalogens.`,
            `${id} must begin with ${start}, so that it never clashes with the catalogue's.`,
          ),
        ],
  );
}

function unknownQuestion(path: Place, id: string): PlacedProblem {
  return problem(
    path,
    "unknown-question",
    `Frågan ${id} finns inte bland katalogens, eller har inga svar att välja.`,
    `There is no question ${id} in the catalogue, or it has no answers to choose.`,
  );
}
