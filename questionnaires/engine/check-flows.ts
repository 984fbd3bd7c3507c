import { checkAnswer } from "./check-answer.ts";
import { indexQuestionnaire } from "./index-questionnaire.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Question } from "./question.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** What is wrong with how a screening's answers flow into the full questionnaire. */
export function checkFlows(screened: Questionnaire, target: Questionnaire): PlacedProblem[] {
  const here = indexQuestionnaire(screened).questions;
  const there = indexQuestionnaire(target);
  const seen = new Set<string>();
  return (screened.screening?.flows ?? []).flatMap(({ from, to, values }, i): PlacedProblem[] => {
    const at = ["screening", "flows", i];
    const source = here.get(from)?.question;
    const aim = there.questions.get(to)?.question;
    if (source === undefined) return [unknown([...at, "from"], from)];
    if (aim === undefined) return [unknown([...at, "to"], to)];
    const repeated = seen.has(to);
    seen.add(to);
    if (repeated) {
      const text = {
        sv: `Två svar leder till ${to}. Behåll det ena.`,
        en: `Two answers lead to ${to}. Keep one.`,
      };
      return [{ path: [...at, "to"], code: "duplicate", text }];
    }
    const pairs =
      values === undefined ? listValues(source).map((one) => [one, one]) : Object.entries(values);
    if (values === undefined && (pairs.length === 0 ? source.type !== aim.type : false)) {
      const text = {
        sv: `${from} och ${to} är inte av samma slag. Ange values.`,
        en: `${from} and ${to} are not of the same kind. Give values.`,
      };
      return [{ path: at, code: "wrong-flow", text }];
    }
    return pairs.flatMap(([one = "", other = ""]): PlacedProblem[] => {
      const path = values === undefined ? at : [...at, "values", one];
      if (!listValues(source).includes(one)) {
        const text = {
          sv: `${from} har inget svar ”${one}”.`,
          en: `${from} has no answer “${one}”.`,
        };
        return [{ path, code: "wrong-flow", text }];
      }
      const value = aim.type === "manyOf" ? [other] : other;
      if (checkAnswer(aim, there.countries, value).length === 0) return [];
      const text = {
        sv: `${to} har inget svar ”${other}”.`,
        en: `${to} has no answer “${other}”.`,
      };
      return [{ path, code: "wrong-flow", text }];
    });
  });
}

function unknown(path: PlacedProblem["path"], id: string): PlacedProblem {
  const text = {
    sv: `Frågan ${id} finns inte. Rätta beteckningen.`,
    en: `There is no question ${id}. Correct the id.`,
  };
  return { path, code: "unknown-question", text };
}

/** The answers that can be told apart; none for a question that is answered freely. */
function listValues(question: Question): string[] {
  if (question.type === "yesNo") return ["yes", "no"];
  return question.type === "oneOf" || question.type === "manyOf"
    ? question.options.map(({ id }) => id)
    : [];
}
