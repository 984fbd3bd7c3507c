import type { Reference } from "#engine/questionnaire.ts";
import { CERTAINTY_TEXTS } from "#engine/outcome-texts.ts";
import { fitLine } from "./fit-text.ts";
import { TEXTS } from "./texts.ts";
import type { ViewContext } from "./view-context.ts";

export type ReferenceView = {
  name: string;
  number: string;
  demands: string;
  /** What it replaced or was replaced by, and where to read it. */
  more: string;
  inForce: string;
  /** The day of the latest review, and how sure the fact was then. */
  certainty: string;
};

export type DoubtView = { text: string; questions: string; checked: string };

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

function nameShortly({ say }: ViewContext, { name, section }: Reference): string {
  return [say(name), section].filter(Boolean).join(", ");
}

/** `replacedBy` is a reference's id where the catalogue has it, else a name in words. */
function nameSuccessor(context: ViewContext, replacedBy: string): string {
  const { references } = context.questionnaire;
  const successor = references.find(({ id }) => id === replacedBy);
  return successor === undefined ? replacedBy : nameShortly(context, successor);
}

function namePredecessors(context: ViewContext, id: string): string[] {
  const older = context.questionnaire.references.filter(({ replacedBy }) => replacedBy === id);
  return older.map((one) => nameShortly(context, one));
}

export function viewReferences(context: ViewContext): ReferenceView[] {
  const { say } = context;
  return findUsed(context).map((reference) => {
    const { inForceFrom, repealed, replacedBy } = reference;
    const period = [
      ...(inForceFrom === undefined ? [] : [`${say(TEXTS.from)} ${inForceFrom}`]),
      ...(repealed === undefined ? [] : [`${say(TEXTS.until)} ${repealed}`]),
    ];
    const more = [
      ...(replacedBy === undefined
        ? []
        : [`${say(TEXTS.replacedBy)} ${nameSuccessor(context, replacedBy)}`]),
      ...namePredecessors(context, reference.id).map((old) => `${say(TEXTS.replaces)} ${old}`),
      `${say(TEXTS.readIn)}: ${say(reference.source).replace(/\.$/, "")}`,
    ];
    return {
      name: say(reference.name),
      number: fitLine([reference.number, reference.section].filter(Boolean).join(", ")),
      demands: say(reference.demands),
      more: `${more.join(". ")}.`,
      inForce: fitLine(period.join(", ")) || say(TEXTS.noneYet),
      certainty: `${reference.checked}: ${say(CERTAINTY_TEXTS[reference.certainty])}`,
    };
  });
}

/** Doubts about what the questions that were asked rest on. */
export function viewDoubts({ assessment, questionnaire, index, say }: ViewContext): DoubtView[] {
  return questionnaire.doubts.flatMap(({ id, text, checked }) => {
    const questions = assessment.visible.filter((question) =>
      index.questions.get(question)?.question.doubts.includes(id),
    );
    return questions.length === 0
      ? []
      : [{ text: say(text), questions: questions.join(", "), checked }];
  });
}
