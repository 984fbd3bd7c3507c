import { assess } from "#engine/assess.ts";
import type { Assessment } from "#engine/assessment.ts";
import { type FoundContradiction, findContradictions } from "#engine/find-contradictions.ts";
import { type QuestionnaireIndex, indexQuestionnaire } from "#engine/index-questionnaire.ts";
import type { LocalText } from "#engine/local-text.ts";
import { fitLine } from "./fit-text.ts";
import type { ReadSource } from "./read-source.ts";

/** What every part of the view is made from. */
export type ViewContext = ReadSource & {
  assessment: Assessment;
  contradictions: readonly FoundContradiction[];
  index: QuestionnaireIndex;
  /** A text in the dossier's language, ready for the page. */
  say: (text: LocalText) => string;
};

export function createContext(source: ReadSource): ViewContext {
  const { content, questionnaire } = source;
  return {
    ...source,
    assessment: assess(questionnaire, content.input),
    contradictions: findContradictions(questionnaire, content.input.answers),
    index: indexQuestionnaire(questionnaire),
    say: (text) => fitLine(text[content.language]),
  };
}

/** The four shapes of the drawn language: octagon, triangle, ticked circle, dashed circle with "?". */
export type Shape = "stop" | "condition" | "clear" | "gap";

/** A name that the catalogue must have, since the assessment has just named its id. */
export function nameOf(things: readonly { id: string; name: LocalText }[], id: string): LocalText {
  const found = things.find((thing) => thing.id === id);
  if (found === undefined) throw new Error(`The questionnaire has no ${id}.`);
  return found.name;
}
