import type { Answer, AnswerValue } from "#engine/answers.ts";
import { useApp, useAppStore } from "#renderer/store/app-context.tsx";
import type { Draft } from "#renderer/store/assessment-slice.ts";

export type AnswerHandle = {
  value: AnswerValue | undefined;
  isUnknown: boolean;
  draft: Draft | undefined;
  /**
   * null takes the answer away; `typing` waits for a pause before it is saved. False where the change waits
   * for the officer, since it hides other answers.
   */
  setValue: (value: AnswerValue | null, options?: { typing?: boolean }) => boolean;
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
  const store = useAppStore();
  const support = { ...draft?.support, ...keepSupport(answer) };
  /** What is kept for the next answer when this one is taken away. */
  const rest = Object.keys(support).length === 0 ? null : { support };
  const value = answer !== undefined && "value" in answer ? answer.value : undefined;
  return {
    value,
    isUnknown: answer !== undefined && "unknown" in answer,
    draft,
    setValue: (next, options) =>
      next === null
        ? change(id, null, { ...options, draft: rest })
        : change(id, { ...support, value: next }, { ...options, draft: null }),
    setUnknown: (unknown) => {
      const before = draft?.before;
      if (unknown) {
        const kept = value === undefined ? null : { before: value };
        change(id, { ...support, unknown: true }, { draft: kept });
      } else if (before === undefined) change(id, null, { draft: rest });
      else change(id, { ...support, value: before }, { draft: null });
    },
    setDraft: (next) => {
      const kept = store.getState().drafts[id]?.support;
      setDraft(id, kept === undefined ? next : { ...next, support: kept });
    },
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
