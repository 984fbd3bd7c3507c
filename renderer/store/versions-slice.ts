import type { AvailableQuestionnaire, ChangedReference, Failure } from "#contract/api.ts";
import type { Questionnaire } from "#engine/questionnaire.ts";
import type { StateCreator } from "zustand";
import type { AppStore } from "./app-store.ts";
import type { Ask } from "./ask.ts";

export type VersionsSlice = {
  /** What a new assessment can be made with; null until asked for. */
  available: AvailableQuestionnaire[] | null;
  changedReferences: ChangedReference[];
  /** The version that the open case can be moved to, once the officer looks at it. */
  newer: Questionnaire | null;
  loadAvailable: () => Promise<void>;
  /** Lets the officer choose a file; what is wrong with it is returned. */
  loadQuestionnaire: () => Promise<Failure | null>;
  forgetQuestionnaire: (id: string) => Promise<void>;
  loadChangedReferences: () => Promise<void>;
  loadNewer: () => Promise<void>;
  moveToNewer: () => Promise<void>;
  /** Lets an answer stand that was to be looked at again. */
  confirmAnswer: (question: string) => Promise<void>;
};

export function createVersionsSlice(ask: Ask): StateCreator<AppStore, [], [], VersionsSlice> {
  return (set, get) => ({
    available: null,
    changedReferences: [],
    newer: null,

    loadAvailable: async () => {
      const result = await ask("questionnaire.list", {});
      if (result.ok) set({ available: result.value });
      else set({ failure: result.error });
    },

    loadQuestionnaire: async () => {
      const result = await ask("questionnaire.load", {});
      if (!result.ok) return result.error;
      if (result.value !== null) await get().loadAvailable();
      return null;
    },

    forgetQuestionnaire: async (id) => {
      const result = await ask("questionnaire.forget", { id });
      if (result.ok) set({ available: result.value });
      else set({ failure: result.error });
    },

    loadChangedReferences: async () => {
      const result = await ask("references.changed", {});
      if (result.ok) set({ changedReferences: result.value });
      else set({ failure: result.error });
    },

    loadNewer: async () => {
      const id = get().open?.id;
      if (id === undefined) return;
      const result = await ask("assessment.newer", { id });
      if (result.ok) set({ newer: result.value });
      else set({ failure: result.error });
    },

    moveToNewer: async () => {
      const { open, newer } = get();
      if (open === null || newer === null || !(await get().flush())) return;
      const moved = await ask("assessment.move", { id: open.id, version: newer.version });
      if (!moved.ok) {
        set({ failure: moved.error });
        return;
      }
      set({ newer: null });
      await get().openAssessment(open.id);
      void get().loadChangedReferences();
    },

    confirmAnswer: async (question) => {
      const { open } = get();
      if (open === null || !(await get().flush())) return;
      const saved = await ask("assessment.review", { id: open.id, question });
      if (saved.ok) get().forgetReview(question);
      else set({ failure: saved.error });
    },
  });
}
