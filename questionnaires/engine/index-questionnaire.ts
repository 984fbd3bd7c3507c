import type { ClassId, Condition, QuestionId } from "./condition.ts";
import type { Question } from "./question.ts";
import type { ClassRule, Country, Questionnaire } from "./questionnaire.ts";
import { findGate } from "./visibility.ts";

type IndexedQuestion = { question: Question; gate: Condition | undefined };

/** A questionnaire's parts by id. */
export type QuestionnaireIndex = {
  questions: ReadonlyMap<QuestionId, IndexedQuestion>;
  classes: ReadonlyMap<ClassId, ClassRule>;
  countries: ReadonlyMap<string, Country>;
};

const indexes = new WeakMap<Questionnaire, QuestionnaireIndex>();

/** Kept for each questionnaire object; a questionnaire is not changed after it has been read. */
export function indexQuestionnaire(questionnaire: Questionnaire): QuestionnaireIndex {
  let index = indexes.get(questionnaire);
  if (index === undefined) {
    const questions = new Map<QuestionId, IndexedQuestion>();
    for (const section of questionnaire.sections) {
      for (const question of section.questions) {
        questions.set(question.id, { question, gate: findGate(section, question) });
      }
    }
    index = {
      questions,
      classes: new Map(questionnaire.classes.map((rule) => [rule.id, rule])),
      countries: new Map(questionnaire.countries.list.map((country) => [country.code, country])),
    };
    indexes.set(questionnaire, index);
  }
  return index;
}
