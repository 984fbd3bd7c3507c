import type { Path } from "./list-conditions.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** Risks that nothing raises; measures, references and doubts that nothing uses; figures out of order. */
export function checkUse(questionnaire: Questionnaire): PlacedProblem[] {
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const raises = questions.flatMap((question) => question.raises);
  const raised = new Set(raises.map(({ risk }) => risk));
  const usedMeasures = new Set([...questionnaire.risks, ...raises].flatMap((r) => r.measures));
  const usedReferences = new Set([
    ...questions.flatMap((question) => [
      ...question.references,
      ...[...question.stops, ...question.conditions].flatMap((rule) => rule.references),
    ]),
    ...questionnaire.measures.flatMap((measure) => measure.references ?? []),
    ...questionnaire.references.flatMap(({ replacedBy }) => replacedBy ?? []),
  ]);
  return [
    ...findUnused(questionnaire.risks, raised, "risks", "risk-never-raised", {
      sv: "höjs inte av någon fråga. Lägg till en regel, eller ta bort risken.",
      en: "is raised by no question. Add a rule, or remove the risk.",
    }),
    ...findUnused(questionnaire.measures, usedMeasures, "measures", "measure-never-used", {
      sv: "hör inte till någon risk. Koppla åtgärden till en risk, eller ta bort den.",
      en: "belongs to no risk. Tie the measure to a risk, or remove it.",
    }),
    ...findUnused(questionnaire.references, usedReferences, "references", "reference-never-used", {
      sv: "används inte av någon fråga. Koppla källan till en fråga, eller ta bort den.",
      en: "is used by no question. Tie the reference to a question, or remove it.",
    }),
    ...findUnused(
      questionnaire.doubts,
      new Set(questions.flatMap((question) => question.doubts)),
      "doubts",
      "doubt-never-used",
      {
        sv: "hör inte till någon fråga. Koppla osäkerheten till en fråga, eller ta bort det.",
        en: "belongs to no question. Tie the doubt to a question, or remove it.",
      },
    ),
    ...checkRisks(questionnaire),
    ...checkNumbers(questionnaire),
  ];
}

function findUnused(
  list: readonly { id: string }[],
  used: ReadonlySet<string>,
  name: string,
  code: string,
  rest: { sv: string; en: string },
): PlacedProblem[] {
  return list.flatMap(({ id }, i) =>
    used.has(id)
      ? []
      : [{ path: [name, i], code, text: { sv: `${id} ${rest.sv}`, en: `${id} ${rest.en}` } }],
  );
}

function checkRisks(questionnaire: Questionnaire): PlacedProblem[] {
  const classes = new Set(questionnaire.classes.map(({ id }) => id));
  return questionnaire.risks.flatMap((risk, i): PlacedProblem[] => {
    if (risk.class !== undefined && !classes.has(risk.class)) {
      const text = {
        sv: `Ingen regel säger hur klass ${risk.class} räknas fram. Lägg till den under classes.`,
        en: `No rule says how class ${risk.class} is worked out. Add it under classes.`,
      };
      return [{ path: ["risks", i, "class"], code: "unknown-class", text }];
    }
    if (risk.class === undefined && risk.consequence === undefined) {
      const text = {
        sv: `${risk.id} saknar konsekvens. Ange en klass eller en konsekvens från 1 till 4.`,
        en: `${risk.id} has no consequence. Give a class or a consequence from 1 to 4.`,
      };
      return [{ path: ["risks", i], code: "risk-without-consequence", text }];
    }
    return [];
  });
}

function checkNumbers(questionnaire: Questionnaire): PlacedProblem[] {
  return questionnaire.sections.flatMap((section, s) =>
    section.questions.flatMap((question, q): PlacedProblem[] => {
      if (question.type !== "number" || question.min < question.max) return [];
      const path: Path = ["sections", s, "questions", q, "max"];
      const text = {
        sv: `Det högsta talet (${question.max}) ska vara större än det lägsta (${question.min}).`,
        en: `The highest number (${question.max}) must be above the lowest (${question.min}).`,
      };
      return [{ path, code: "out-of-range", text }];
    }),
  );
}
