import type { StateCreator } from "zustand";
import type { AppStore } from "./app-store.ts";
import type { Ask } from "./ask.ts";
import { turnStep, type Step } from "./entry.ts";
import { addStep, makeAgain, NO_HISTORY, readHistory, takeBack, type History } from "./history.ts";

/** Times that the journal is read while the officer keeps changing things. */
const MAX_ATTEMPTS = 5;

/** What was just undone or made again, to be told; `number` tells two of the same apart. */
export type Turned = { to: "old" | "new"; step: Step; number: number };

export type HistorySlice = {
  history: History;
  turned: Turned | null;
  /** Reads the journal of the open case, so that what was done before it was opened can be undone too. */
  loadHistory: () => Promise<void>;
  /** Notes a change that has just been put in; one typed letter after letter is one change. */
  noteStep: (step: Step, typing: boolean) => void;
  /** The next typed letter begins a change of its own. */
  endTyping: () => void;
  forgetHistory: () => void;
  undo: () => void;
  redo: () => void;
};

export function createHistorySlice(ask: Ask): StateCreator<AppStore, [], [], HistorySlice> {
  return (set, get) => {
    let typed: string | null = null;
    let notes = 0;

    function turn(step: Step | undefined, to: Turned["to"], history: History): void {
      if (step === undefined) return;
      typed = null;
      notes += 1;
      get().decidePending(false);
      get().putBack(turnStep(step, to));
      set({ history, turned: { to, step, number: notes } });
    }

    return {
      history: NO_HISTORY,
      turned: null,

      loadHistory: async () => {
        const id = get().open?.id;
        // A change made meanwhile may or may not be in what was read, so it is read again.
        for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
          if (id === undefined || !(await get().flush())) return;
          const before = notes;
          const journal = await ask("assessment.journal", { id });
          if (!journal.ok || get().open?.id !== id) return;
          if (notes === before) {
            set({ history: readHistory(journal.value) });
            return;
          }
        }
      },

      noteStep: (step, typing) => {
        const name = `${step.part} ${step.key}`;
        const history = addStep(get().history, step, typing && typed === name);
        typed = typing ? name : null;
        notes += 1;
        set({ history, turned: null });
      },

      endTyping: () => {
        typed = null;
      },

      forgetHistory: () => {
        typed = null;
        set({ history: NO_HISTORY, turned: null });
      },

      undo: () => turn(get().history.done.at(-1), "old", takeBack(get().history)),
      redo: () => turn(get().history.undone.at(-1), "new", makeAgain(get().history)),
    };
  };
}
