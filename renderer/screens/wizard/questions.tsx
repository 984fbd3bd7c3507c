import { useDeferredValue } from "react";
import type { Section } from "#engine/questionnaire.ts";
import { useAppStore } from "#renderer/store/app-context.tsx";
import { QuestionCard } from "./question-card.tsx";

/** How many questions after the one that has the focus are drawn at once; the rest come right after. */
const AT_ONCE = 2;

type Props = { section: Section; shown: readonly string[]; helpInside: boolean };

/** The shown questions of one part; give it the part's id as key. */
export function Questions({ section, shown, helpInside }: Props) {
  const store = useAppStore();
  const first = Math.max(0, shown.indexOf(store.getState().question ?? "")) + AT_ONCE;
  const whole = useDeferredValue(true, false);
  const drawn = whole ? shown : shown.slice(0, first);
  return section.questions
    .filter(({ id }) => drawn.includes(id))
    .map((question) => (
      <QuestionCard key={question.id} question={question} helpInside={helpInside} />
    ));
}
