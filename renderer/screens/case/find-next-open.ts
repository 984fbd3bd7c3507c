import type { Assessment } from "#engine/assessment.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";

/** The unanswered question that comes next after a place, from the beginning again after the last. */
export function findNextOpen(
  { sections }: Questionnaire,
  { missing }: Pick<Assessment, "missing">,
  at: { section: string; question: string | null },
): { section: string; question: string } | null {
  const order = sections.flatMap(({ id, questions }) =>
    questions.map((question) => ({ section: id, question: question.id })),
  );
  const here =
    at.question === null
      ? order.findIndex(({ section }) => section === at.section) - 1
      : order.findIndex(({ question }) => question === at.question);
  const open = (place: { question: string }) => missing.includes(place.question);
  return order.slice(here + 1).find(open) ?? order.find(open) ?? null;
}
