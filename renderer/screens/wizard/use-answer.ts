import type { Answer, AnswerValue } from "#engine/answers.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import type { Draft } from "#renderer/store/assessment-slice.ts";

export type AnswerHandle = {
  value: AnswerValue | undefined;
  isUnknown: boolean;
  draft: Draft | undefined;
  /** null takes the answer away; `typing` waits for a pause before it is saved. */
  setValue: (value: AnswerValue | null, options?: { typing?: boolean }) => void;
  setUnknown: (unknown: boolean) => void;
  setDraft: (draft: Draft | null) => void;
  /** Saves at once what waits for a pause. */
  rest: () => void;
};

/** A question's answer and the ways to change it; source, note and evidence stay with the question. */
export function useAnswer(id: string): AnswerHandle {
  const answer = useApp((state) => state.input.answers[id]);
  const draft = useApp((state) => state.drafts[id]);
  const change = useApp((state) => state.answer);
  const setDraft = useApp((state) => state.setDraft);
  const flush = useApp((state) => state.flush);
  const support = keepSupport(answer);
  const value = answer !== undefined && "value" in answer ? answer.value : undefined;
  return {
    value,
    isUnknown: answer !== undefined && "unknown" in answer,
    draft,
    setValue: (next, options) => {
      setDraft(id, null);
      change(id, next === null ? null : { ...support, value: next }, options);
    },
    setUnknown: (unknown) => {
      if (unknown) {
        setDraft(id, value === undefined ? null : { before: value });
        change(id, { ...support, unknown: true });
      } else {
        setDraft(id, null);
        change(id, draft?.before === undefined ? null : { ...support, value: draft.before });
      }
    },
    setDraft: (next) => setDraft(id, next),
    rest: () => void flush(),
  };
}

function keepSupport(answer: Answer | undefined): Pick<Answer, "source" | "note" | "evidence"> {
  if (answer === undefined) return {};
  const { source, note, evidence } = answer;
  return {
    ...(source === undefined ? {} : { source }),
    ...(note === undefined ? {} : { note }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}
