import type { Input } from "#engine/answers.ts";
import { assess } from "#engine/assess.ts";
import type { Assessment } from "#engine/assessment.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";

const derived = new WeakMap<Input, { questionnaire: Questionnaire; assessment: Assessment }>();

/** The engine's assessment, worked out once for each input object. */
export function deriveAssessment(questionnaire: Questionnaire, input: Input): Assessment {
  const known = derived.get(input);
  if (known?.questionnaire === questionnaire) return known.assessment;
  const assessment = assess(questionnaire, input);
  derived.set(input, { questionnaire, assessment });
  return assessment;
}

/** What the officer is shown while working: missing answers count only once every question is answered. */
export function chooseProposal(assessment: Assessment): Assessment["soFar"] {
  return assessment.missing.length === 0 ? assessment : assessment.soFar;
}
