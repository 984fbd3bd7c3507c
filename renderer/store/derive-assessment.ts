import type { Input } from "#engine/answers.ts";
import { assess } from "#engine/assess.ts";
import type { Assessment } from "#engine/assessment.ts";
import { createView } from "#engine/create-view.ts";
import { type FoundContradiction, findContradictions } from "#engine/find-contradictions.ts";
import { findRemarks, type Remark } from "#engine/find-remarks.ts";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
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

const remarked = new WeakMap<
  Input,
  { questionnaire: Questionnaire; today: string; remarks: readonly Remark[] }
>();

/** Remarks on the answers as of the day, worked out once for each input object. */
export function deriveRemarks(
  questionnaire: Questionnaire,
  input: Input,
  today: string,
): readonly Remark[] {
  const known = remarked.get(input);
  if (known?.questionnaire === questionnaire && known.today === today) return known.remarks;
  const remarks = findRemarks(questionnaire, input.answers, today);
  remarked.set(input, { questionnaire, today, remarks });
  return remarks;
}

const contradicted = new WeakMap<
  Input,
  { questionnaire: Questionnaire; found: readonly FoundContradiction[] }
>();

/** Answers that contradict each other, worked out once for each input object. */
export function deriveContradictions(
  questionnaire: Questionnaire,
  input: Input,
): readonly FoundContradiction[] {
  const known = contradicted.get(input);
  if (known?.questionnaire === questionnaire) return known.found;
  const found = findContradictions(questionnaire, input.answers);
  contradicted.set(input, { questionnaire, found });
  return found;
}

const waiting = new WeakMap<Input, { questionnaire: Questionnaire; ids: ReadonlySet<string> }>();

/** Questions that may come, depending on others not answered yet. */
export function findWaiting(questionnaire: Questionnaire, input: Input): ReadonlySet<string> {
  const known = waiting.get(input);
  if (known?.questionnaire === questionnaire) return known.ids;
  const index = indexQuestionnaire(questionnaire);
  const view = createView(index, input.answers, false);
  const ids = new Set(
    [...index.questions.keys()].filter((id) => {
      const { shown, gate } = view.question(id);
      return !shown && gate.state === "missing";
    }),
  );
  waiting.set(input, { questionnaire, ids });
  return ids;
}

/** What the officer is shown while working: missing answers count only once every question is answered. */
export function chooseProposal(assessment: Assessment): Assessment["soFar"] {
  return assessment.missing.length === 0 ? assessment : assessment.soFar;
}
