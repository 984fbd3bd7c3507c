import type { Input } from "./answers.ts";
import type { AnswersFile } from "./answers-file.ts";
import { checkAnswer } from "./check-answer.ts";
import { indexQuestionnaire } from "./index-questionnaire.ts";
import { checkOrganisationNumber } from "./organisation-number.ts";
import { readInput } from "./read-input.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** What in the input does not fit the questionnaire; paths lead into the input. */
export function checkInput(questionnaire: Questionnaire, input: Input): PlacedProblem[] {
  return [
    ...checkAnswers(questionnaire, input.answers),
    ...checkMeasures(questionnaire, input.measures),
    ...checkConsequences(questionnaire, input.consequences),
    ...checkRaised(questionnaire, input.raised),
    ...checkDeviations(questionnaire, input.deviations),
  ];
}

/** The same for a file, and whether it is for this questionnaire; paths lead into the file. */
export function checkAnswersFile(questionnaire: Questionnaire, file: AnswersFile): PlacedProblem[] {
  if (file.questionnaire !== questionnaire.id) {
    const text = {
      sv: `Svaren gäller frågekatalogen ${file.questionnaire}, inte ${questionnaire.id}.`,
      en: `The answers are for the questionnaire ${file.questionnaire}, not ${questionnaire.id}.`,
    };
    return [{ path: ["questionnaire"], code: "other-questionnaire", text }];
  }
  const number = file.case.supplier.organisationNumber;
  const wrong = number.trim() === "" ? [] : checkOrganisationNumber(number);
  return [
    ...wrong.map((problem) => ({ path: ["case", "supplier", "organisationNumber"], ...problem })),
    ...checkInput(questionnaire, readInput(file)),
  ];
}

function checkAnswers(questionnaire: Questionnaire, answers: Input["answers"]): PlacedProblem[] {
  const { questions, countries } = indexQuestionnaire(questionnaire);
  return Object.entries(answers).flatMap(([id, answer]): PlacedProblem[] => {
    const indexed = questions.get(id);
    if (indexed === undefined) {
      const text = {
        sv: `Frågan ${id} finns inte i frågekatalogen. Ta bort svaret.`,
        en: `The question ${id} is not in the questionnaire. Remove the answer.`,
      };
      return [{ path: ["answers", id], code: "unknown-question", text }];
    }
    if ("unknown" in answer) return [];
    const path = ["answers", id, "value"];
    return checkAnswer(indexed.question, countries, answer.value).map(({ code, text }) => ({
      path,
      code,
      text: { sv: `${id}: ${text.sv}`, en: `${id}: ${text.en}` },
    }));
  });
}

function checkMeasures(questionnaire: Questionnaire, measures: Input["measures"]): PlacedProblem[] {
  return Object.keys(measures)
    .filter((id) => !questionnaire.measures.some((measure) => measure.id === id))
    .map((id) => ({
      path: ["measures", id],
      code: "unknown-measure",
      text: {
        sv: `Åtgärden ${id} finns inte i frågekatalogen. Ta bort den.`,
        en: `The measure ${id} is not in the questionnaire. Remove it.`,
      },
    }));
}

function checkConsequences(
  questionnaire: Questionnaire,
  consequences: Input["consequences"],
): PlacedProblem[] {
  return Object.keys(consequences).flatMap((id): PlacedProblem[] => {
    const path = ["consequences", id];
    const risk = questionnaire.risks.find((candidate) => candidate.id === id);
    if (risk === undefined) return [describeUnknownRisk(id, path)];
    if (risk.class === undefined) return [];
    const text = {
      sv: `Konsekvensen för ${id} följer av informationsklassen ${risk.class}. Ta bort den.`,
      en: `The consequence of ${id} follows from the information class ${risk.class}. Remove it.`,
    };
    return [{ path, code: "consequence-from-class", text }];
  });
}

function describeUnknownRisk(id: string, path: PlacedProblem["path"]): PlacedProblem {
  const text = {
    sv: `Risken ${id} finns inte i frågekatalogen. Ta bort den.`,
    en: `The risk ${id} is not in the questionnaire. Remove it.`,
  };
  return { path, code: "unknown-risk", text };
}

function checkRaised({ risks }: Questionnaire, raised: Input["raised"]): PlacedProblem[] {
  return Object.entries(raised).flatMap(([id, { reason }]): PlacedProblem[] => {
    const path = ["raised", id];
    if (!risks.some((risk) => risk.id === id)) return [describeUnknownRisk(id, path)];
    if (reason.trim() !== "") return [];
    const text = {
      sv: `Skriv varför ${id} höjs.`,
      en: `Write why ${id} is raised.`,
    };
    return [{ path: [...path, "reason"], code: "raise-without-reason", text }];
  });
}

function checkDeviations(
  { risks, method }: Questionnaire,
  deviations: Input["deviations"],
): PlacedProblem[] {
  return Object.keys(deviations).flatMap((id): PlacedProblem[] => {
    const path = ["deviations", id];
    if (!risks.some((risk) => risk.id === id)) return [describeUnknownRisk(id, path)];
    if (method.acceptedBy !== undefined) return [];
    const text = {
      sv: `Frågekatalogen låter ingen godta en risk med avvikelse. Ta bort den för ${id}.`,
      en: `The questionnaire lets nobody accept a risk by an avvikelse. Remove the one for ${id}.`,
    };
    return [{ path, code: "deviation-not-allowed", text }];
  });
}
