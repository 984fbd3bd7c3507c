import type { Reference } from "#engine/questionnaire.ts";
import { CERTAINTY_TEXTS } from "#engine/outcome-texts.ts";
import { fitLine } from "./fit-text.ts";
import { TEXTS } from "./texts.ts";
import type { ViewContext } from "./view-context.ts";

export type ReferenceView = {
  name: string;
  number: string;
  demands: string;
  inForce: string;
  /** The day of the latest review, and how sure the fact was then. */
  certainty: string;
};

/** References of visible questions and of the stoppers and conditions that apply, in catalogue order. */
function findUsed({ assessment, questionnaire, index }: ViewContext): Reference[] {
  const used = new Set(assessment.stoppers.flatMap(({ references }) => references));
  const conditions = new Set(assessment.conditions.map(({ id }) => id));
  for (const id of assessment.visible) {
    const question = index.questions.get(id)?.question;
    const applying = (question?.conditions ?? []).filter((rule) => conditions.has(rule.id));
    const named = [...(question?.references ?? []), ...applying.flatMap((rule) => rule.references)];
    for (const reference of named) used.add(reference);
  }
  return questionnaire.references.filter(({ id }) => used.has(id));
}

/** `replacedBy` is a reference's id where the catalogue has it, else a name in words. */
function nameSuccessor({ questionnaire, say }: ViewContext, replacedBy: string): string {
  const successor = questionnaire.references.find(({ id }) => id === replacedBy);
  if (successor === undefined) return replacedBy;
  return [say(successor.name), successor.section].filter(Boolean).join(", ");
}

export function viewReferences(context: ViewContext): ReferenceView[] {
  const { say } = context;
  return findUsed(context).map((reference) => {
    const { inForceFrom, repealed, replacedBy } = reference;
    const period = [
      ...(inForceFrom === undefined ? [] : [`${say(TEXTS.from)} ${inForceFrom}`]),
      ...(repealed === undefined ? [] : [`${say(TEXTS.until)} ${repealed}`]),
      ...(replacedBy === undefined
        ? []
        : [`${say(TEXTS.replacedBy)} ${nameSuccessor(context, replacedBy)}`]),
    ];
    return {
      name: say(reference.name),
      number: fitLine([reference.number, reference.section].filter(Boolean).join(", ")),
      demands: say(reference.demands),
      inForce: fitLine(period.join(", ")) || say(TEXTS.noneYet),
      certainty: `${reference.checked}: ${say(CERTAINTY_TEXTS[reference.certainty])}`,
    };
  });
}
